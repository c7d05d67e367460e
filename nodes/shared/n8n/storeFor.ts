import { createHash, randomUUID } from 'node:crypto';

import { LoggerProxy, type ICredentialDataDecryptedObject } from 'n8n-workflow';

import type { HelpdeskStore } from '../store/helpdeskStore';
import { openPostgresStore } from '../store/postgres/openPostgresStore';
import { openSqliteStore } from '../store/sqlite/openSqliteStore';
import { queueModeWarning, storePlace, type StorePlace } from './storePlace';

/** Opening a store migrates it, so a process opens each place once; what is remembered is the connection, never data. */
const openStores = new Map<string, Promise<HelpdeskStore>>();

/** The store of a `helpdeskStoreApi` credential. A store that could not be opened is tried again at the next call. */
export async function storeFor(credential: ICredentialDataDecryptedObject): Promise<HelpdeskStore> {
	const place = storePlace(credential);
	// A digest, so that no password lies about as the key of a map.
	const key = createHash('sha256').update(JSON.stringify(place)).digest('hex');
	let store = openStores.get(key);
	if (!store) {
		store = open(place);
		openStores.set(key, store);
		store.catch(() => openStores.delete(key));
	}
	return await store;
}

async function open(place: StorePlace): Promise<HelpdeskStore> {
	const warning = queueModeWarning(place);
	if (warning) LoggerProxy.warn(warning);
	if (place.engine === 'postgres') return await openPostgresStore({ connection: place.connection, newId: randomUUID });
	return await openSqliteStore({ file: place.file, newId: randomUUID });
}

/** Closes what this process has open: for tests, and for whoever embeds the package. */
export async function closeStores(): Promise<void> {
	const stores = [...openStores.values()];
	openStores.clear();
	for (const store of stores) await (await store).close();
}
