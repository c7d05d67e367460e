import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import type { HelpdeskStore } from '../../../../nodes/shared/store/helpdeskStore';
import { openSqliteStore } from '../../../../nodes/shared/store/sqlite/openSqliteStore';
import type { StoreUnderTest } from '../storeUnderTest';

/** A store in a file of its own, in a folder that goes away with it. */
export async function temporarySqliteStore(): Promise<StoreUnderTest & { file: string }> {
	const folder = mkdtempSync(join(tmpdir(), 'helpdesk-store-'));
	const file = join(folder, 'helpdesk.sqlite');
	const stores: HelpdeskStore[] = [];
	const another = async (): Promise<HelpdeskStore> => {
		const store = await openSqliteStore({ file, newId: randomUUID });
		stores.push(store);
		return store;
	};
	return {
		file,
		store: await another(),
		another,
		async remove() {
			for (const store of stores) await store.close();
			rmSync(folder, { recursive: true, force: true });
		},
	};
}
