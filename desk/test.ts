/** `npm test`: every check and every test, to the first step that fails, with the number of tests as the last line. */
import { runCheck } from './checks.ts';
import { addCounts, NO_TESTS, runTests, type TestCounts } from './runTests.ts';
import { findTools, toolEnvironment } from './testTools.ts';

interface Step {
	title: string;
	run: () => Promise<{ exitCode: number; counts?: TestCounts }>;
}

const given = process.argv.slice(2);
const tools = await findTools(process.env);
const environment = toolEnvironment(tools);

const steps: Step[] = [
	{ title: 'Build', run: async () => ({ exitCode: await runCheck('build') }) },
	{ title: 'Lint', run: async () => ({ exitCode: await runCheck('lint') }) },
	{ title: 'Types', run: async () => ({ exitCode: await runCheck('typecheck') }) },
	{ title: 'Unit, contract and node tests', run: async () => await runTests('unit', given, environment) },
	{ title: 'End to end: a real n8n and the simulator', run: async () => await runTests('e2e', ['--runInBand', ...given], environment) },
];

for (const { name, found, without } of tools) {
	if (!found) process.stdout.write(`\n*** ${name} is not on this machine: ${without}\n`);
}

let counts = NO_TESTS;
let failed: string | undefined;
for (const [index, { title, run }] of steps.entries()) {
	const startedAt = Date.now();
	process.stdout.write(`\n=== ${index + 1}/${steps.length} ${title}\n`);
	const result = await run();
	counts = addCounts(counts, result.counts ?? NO_TESTS);
	process.stdout.write(`--- ${title}: ${result.exitCode === 0 ? 'passed' : 'FAILED'} after ${Math.round((Date.now() - startedAt) / 1000)} s\n`);
	if (result.exitCode !== 0) {
		failed = title;
		break;
	}
}

if (failed) process.stdout.write(`\nStopped at the first failing step: ${failed}\n`);
process.stdout.write(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`);
process.exitCode = failed ? 1 : 0;
