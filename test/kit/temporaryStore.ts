import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { closeStores } from '../../nodes/shared/n8n/storeFor';

/** A store credential on a file of its own, which goes away after the test. */
export function temporaryStore() {
	const folder = mkdtempSync(join(tmpdir(), 'helpdesk-'));
	return {
		credential: { file: join(folder, 'helpdesk.sqlite') },
		remove: async () => {
			await closeStores();
			rmSync(folder, { recursive: true, force: true });
		},
	};
}
