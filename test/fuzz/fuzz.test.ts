import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { checkout } from '../../desk/checkout.ts';
import { runFuzzer } from './runFuzzer';
import { TARGETS } from './seeds';

/** The short run is the same each time; `FUZZ_SECONDS=3600 SEED=7` is a long one, for each of the three. */
const SECONDS = process.env['FUZZ_SECONDS'] === undefined ? undefined : Number(process.env['FUZZ_SECONDS']);
const SEED = Number(process.env['SEED'] ?? 20261121);
const SHORT_INPUTS = 2_000;
const LONGEST_MS = 600_000;

describe('Whatever bytes come, found by following the coverage of the code', () => {
	let folder: string;
	beforeAll(() => {
		// Below the checkout, where Node finds what the targets import.
		folder = mkdtempSync(join(checkout.root, 'node_modules/.fuzz-'));
	});
	afterAll(() => rmSync(folder, { recursive: true, force: true }));

	it.each(TARGETS)('%s: nothing throws or hangs, what comes out has the message shape, and no forged body is believed', async (target) => {
		const { found, ...figures } = await runFuzzer(target, join(folder, target), { seed: SEED, ...(SECONDS === undefined ? { inputs: SHORT_INPUTS } : { seconds: SECONDS }) });
		process.stdout.write(`${JSON.stringify({ target, seed: SEED, ...figures })}\n`);
		expect(found).toBeUndefined();
		expect(figures.inputs).toBeGreaterThan(SECONDS === undefined ? SHORT_INPUTS : 0);
		expect(figures.covered).toBeGreaterThan(0.7);
	}, LONGEST_MS + (SECONDS ?? 0) * 1_000);
});
