import { readdirSync, readFileSync } from 'node:fs';
import type { Profiler } from 'node:inspector';
import { join } from 'node:path';

import { paint } from './Coverage';

interface Written {
	result: Profiler.ScriptCoverage[];
}

/** esbuild writes before each module from where it came. */
const MODULE = /^\/\/ (\S+\.ts)$/gm;

/** What share of the characters of the code under test was passed, of what V8 has written down about a bundle: 0 to 1. */
export function coveredCode(bundle: string, coverageFolder: string, isUnderTest: (module: string) => boolean): number {
	const source = readFileSync(bundle, 'utf8');
	const passed = new Uint8Array(source.length).fill(1);
	const written = readdirSync(coverageFolder).map((file) => JSON.parse(readFileSync(join(coverageFolder, file), 'utf8')) as Written);
	for (const { url, functions } of written.flatMap(({ result }) => result)) if (url.endsWith(bundle)) paint(passed, functions);
	const starts = [...source.matchAll(MODULE)].map(({ index, 1: module = '' }) => ({ index, module }));
	let [all, covered] = [0, 0];
	for (const [at, { index, module }] of starts.entries()) {
		if (!isUnderTest(module)) continue;
		const part = passed.subarray(index, starts[at + 1]?.index ?? source.length);
		all += part.length;
		covered += part.reduce((sum, one) => sum + one, 0);
	}
	return all === 0 ? 0 : covered / all;
}
