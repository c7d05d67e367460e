import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import type { HelpdeskStore } from '../../nodes/shared/store/helpdeskStore';

interface StoreModule {
	openSqliteStore: (options: { file: string; newId: () => string }) => Promise<HelpdeskStore>;
}

/** The store of a desk, opened by the very package that its n8n has installed. */
export async function openInstalledStore(home: string, packageName: string): Promise<HelpdeskStore> {
	const load = createRequire(join(home, '.n8n', 'nodes', 'package.json'));
	const { openSqliteStore } = load(`${packageName}/dist/nodes/shared/store/sqlite/openSqliteStore.js`) as StoreModule;
	return await openSqliteStore({ file: join(home, '.n8n', 'whatsapp-helpdesk', 'helpdesk.sqlite'), newId: randomUUID });
}
