import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { RunningDesk } from '../../desk/RunningDesk.ts';
import { startDesk } from '../../desk/startDesk.ts';
import { freePort } from './kit/freePort';
import { SimulatorClient } from './kit/SimulatorClient';

const START_MS = 300_000;
const WEEK = /week of invented conversations/;

jest.setTimeout(120_000);

describe('A desk that is started a second time', () => {
	const home = mkdtempSync(join(tmpdir(), 'helpdesk-e2e-'));
	const said: string[][] = [];
	let desk: RunningDesk;

	beforeAll(async () => {
		const options = { home, workflowFiles: ['00-set-up-the-desk.json', '02-desk.json'], logs: join(home, 'logs'), n8nPort: await freePort(), simulatorPort: await freePort(), brokerPort: await freePort() };
		for (const start of [0, 1]) {
			const lines: string[] = (said[start] = []);
			desk = await startDesk({ ...options, history: true, log: (line) => lines.push(line) });
			if (start === 0) await desk.stop();
		}
	}, START_MS);

	afterAll(async () => {
		await desk?.stop();
		rmSync(home, { recursive: true, force: true });
	});

	it.each(['cloud', 'twilio', 'engagelab'])('answers at its number of %s, though the simulator has forgotten everything', async (provider) => {
		const { phoneNumberId } = (await desk.simulator!.numbers()).find((number) => number.provider === provider)!;
		const customer = await new SimulatorClient(desk.simulatorUrl, phoneNumberId).customer('Ada Example', { phone: '+4915112345601' });
		await customer.write('Hello');
		expect((await customer.nextReplies())[0]!.text).not.toBe('');
	});

	it('has written the week behind it only once', () => {
		expect(said.map((lines) => lines.some((line) => WEEK.test(line)))).toEqual([true, false]);
	});
});
