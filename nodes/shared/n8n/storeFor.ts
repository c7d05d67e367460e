import { randomUUID } from 'node:crypto';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import type { HelpdeskStore } from '../store/helpdeskStore';
import { openSqliteStore } from '../store/sqlite/openSqliteStore';

/** Opening a store migrates it, so a process opens each file once; what is remembered is the connection, never data. */
const openStores = new Map<string, Promise<HelpdeskStore>>();

/** The store of a `helpdeskStoreApi` credential. A store that could not be opened is tried again at the next call. */
export async function storeFor(credential: ICredentialDataDecryptedObject): Promise<HelpdeskStore> {
	const file = storeFile(credential.file);
	let store = openStores.get(file);
	if (!store) {
		store = openSqliteStore({ file, newId: randomUUID });
		openStores.set(file, store);
		store.catch(() => openStores.delete(file));
	}
	return await store;
}

/** n8n keeps its own data in `.n8n` below N8N_USER_FOLDER, or below the home folder; the store lies beside it by default. */
export function storeFile(given: unknown, environment: NodeJS.ProcessEnv = process.env): string {
	if (typeof given === 'string' && given.trim() !== '') return resolve(given.trim());
	return join(environment.N8N_USER_FOLDER ?? homedir(), '.n8n', 'whatsapp-helpdesk', 'helpdesk.sqlite');
}

/** Closes what this process has open: for tests, and for whoever embeds the package. */
export async function closeStores(): Promise<void> {
	const stores = [...openStores.values()];
	openStores.clear();
	for (const store of stores) await (await store).close();
}
