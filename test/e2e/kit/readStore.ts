import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import type { TestDesk } from './startTestDesk';

export interface StoreSummary {
	/** Of each message that a provider was told is safe: whether the desk is done with it, by its id. */
	handled: Map<string, boolean>;
	/** Ids of contacts' messages of which it was told that nobody knows whether their reply arrived. */
	uncertain: Set<string>;
	/** Damage that SQLite finds; "ok" where there is none. */
	integrity: string;
}

/** What the desk of a test keeps, read from its file as it is. */
export function readStore({ home }: TestDesk): StoreSummary {
	const database = new DatabaseSync(join(home, '.n8n', 'whatsapp-helpdesk', 'helpdesk.sqlite'), { readOnly: true, timeout: 5_000 });
	try {
		const events = database.prepare("select key, handled_at from inbound_events where event = 'message'").all();
		const told = database.prepare("select m.provider_id from history h join messages m on m.id = h.message_id where h.type = 'replyUncertain'").all();
		return {
			handled: new Map(events.map(({ key, handled_at }) => [String(key), handled_at !== null])),
			uncertain: new Set(told.map(({ provider_id }) => String(provider_id))),
			integrity: String(database.prepare('pragma integrity_check').get()?.['integrity_check']),
		};
	} finally {
		database.close();
	}
}
