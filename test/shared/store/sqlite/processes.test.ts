import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeProcesses } from '../describeProcesses';
import { receiveInProcesses } from '../receiveInProcesses';

describe('Several processes on one file', () => {
	let folder: string;
	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'helpdesk-processes-'));
	});
	afterEach(() => rmSync(folder, { recursive: true, force: true }));

	describeProcesses(async (prefixes) => await receiveInProcesses({ file: join(folder, 'helpdesk.sqlite') }, prefixes));
});
