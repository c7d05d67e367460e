import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import type { TestDesk } from './startTestDesk';

export interface StoreSummary {
	/** Of each message that a provider was told is safe: whether the desk is done with it, by its id. */
	handled: Map<string, boolean>;
	/** Ids of contacts' messages of which it was told that nobody knows whether their reply arrived. */
	uncertain: Set<string>;
	/** What was done about a message, to see why it has no answer. */
	traces: (providerId: string) => object;
	/** Damage that SQLite finds; "ok" where there is none. */
	integrity: string;
}

/** What the desk of a test keeps, read from its file as it is. */
export function readStore(test: TestDesk): StoreSummary {
	const database = open(test);
	try {
		const events = database.prepare("select key, handled_at from inbound_events where event = 'message'").all();
		const told = database.prepare("select m.provider_id from history h join messages m on m.id = h.message_id where h.type = 'replyUncertain'").all();
		return {
			handled: new Map(events.map(({ key, handled_at }) => [String(key), handled_at !== null])),
			uncertain: new Set(told.map(({ provider_id }) => String(provider_id))),
			traces: (providerId) => tracesOf(test, providerId),
			integrity: String(database.prepare('pragma integrity_check').get()?.['integrity_check']),
		};
	} finally {
		database.close();
	}
}

const open = ({ home }: TestDesk): DatabaseSync => new DatabaseSync(join(home, '.n8n', 'whatsapp-helpdesk', 'helpdesk.sqlite'), { readOnly: true, timeout: 5_000 });

function tracesOf(test: TestDesk, providerId: string): object {
	const database = open(test);
	try {
		const arrival = database.prepare('select received_at, reported_at, handled_at from inbound_events where key = ?').all(providerId);
		const offers = database.prepare("select d.attempts, d.taken_until from deliveries d join history h on h.seq = d.event_seq where h.type = 'messageNotHandled' and h.data like ?").all(`%${providerId}%`);
		const claims = database.prepare('select step, part, state, executions, provider_id, text, claimed_at from send_claims where answers = ?').all(providerId);
		const conversation = database.prepare('select m.seq, m.direction, m.provider_id, m.text, m.outcome, m.state, m.sent_at from messages m where m.conversation_id = (select conversation_id from messages where provider_id = ?) order by m.seq').all(providerId);
		const history = database.prepare('select type, at, reason, data from history where conversation_id = (select conversation_id from messages where provider_id = ?) order by at').all(providerId);
		return { providerId, arrival, offers, claims, conversation, history };
	} finally {
		database.close();
	}
}
