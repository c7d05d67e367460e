import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { DeskOptions } from '../../../desk/deskOptions.ts';
import type { RunningDesk } from '../../../desk/RunningDesk.ts';
import { startDesk } from '../../../desk/startDesk.ts';
import { freePort } from './freePort';

export interface TestDesk {
	desk: RunningDesk;
	/** What the desk keeps; gone once it is stopped. */
	home: string;
	stop(): Promise<void>;
}

/** The desk of `npm start` with these workflows, on ports and in a folder of its own. */
export async function startTestDesk(workflowFiles: readonly string[] = ['01-first-reply.json'], options: Pick<DeskOptions, 'environment' | 'history' | 'language' | 'log'> = {}): Promise<TestDesk> {
	const home = mkdtempSync(join(tmpdir(), 'helpdesk-e2e-'));
	const desk = await startDesk({
		...options,
		home,
		workflowFiles,
		logs: join(home, 'logs'),
		n8nPort: await freePort(),
		simulatorPort: await freePort(),
		brokerPort: await freePort(),
	});
	return {
		desk,
		home,
		async stop() {
			await desk.stop();
			rmSync(home, { recursive: true, force: true });
		},
	};
}
