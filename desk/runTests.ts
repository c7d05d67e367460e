import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { runHere } from './checks.ts';

export interface TestCounts {
	passed: number;
	failed: number;
	skipped: number;
}

export const NO_TESTS: TestCounts = { passed: 0, failed: 0, skipped: 0 };

/** The part of jest's report that is counted. https://jestjs.io/docs/configuration#testresultsprocessor-string */
interface JestReport {
	numPassedTests: number;
	numFailedTests: number;
	numPendingTests: number;
	numTodoTests: number;
	/** Files that broke before any of their tests could run. */
	numRuntimeErrorTestSuites: number;
}

/** Runs the tests of one jest project and counts them. */
export async function runTests(project: string, given: string[], environment: Record<string, string>): Promise<{ exitCode: number; counts: TestCounts }> {
	const folder = await mkdtemp(join(tmpdir(), 'desk-test-'));
	try {
		const report = join(folder, 'report.json');
		const options = ['--selectProjects', project, '--json', `--outputFile=${report}`, ...given];
		const exitCode = await runHere(['node_modules/jest/bin/jest.js', ...options], environment);
		return { exitCode, counts: await readCounts(report) };
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

export function addCounts(one: TestCounts, other: TestCounts): TestCounts {
	return { passed: one.passed + other.passed, failed: one.failed + other.failed, skipped: one.skipped + other.skipped };
}

export function countReport(report: JestReport): TestCounts {
	return {
		passed: report.numPassedTests,
		failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
		skipped: report.numPendingTests + report.numTodoTests,
	};
}

/** Without a report jest itself broke, which is a failure that no test has counted. */
async function readCounts(file: string): Promise<TestCounts> {
	const text = await readFile(file, 'utf8').catch(() => undefined);
	return text === undefined ? { ...NO_TESTS, failed: 1 } : countReport(JSON.parse(text) as JestReport);
}
