/** A past of a desk, put into the tables in one go: through the store a million messages would take an hour. */
import type { ChannelRef } from '../nodes/shared/domain/message/inboundEvent.ts';

export const MESSAGES_PER_CONTACT = 10;
const OPEN_SHARE = 10;
const AGENTS = 20;
const TOPICS = 8;
const DAYS_MS = 90 * 24 * 60 * 60 * 1000;
const PAYLOAD = 'x'.repeat(400);

/** What engines say differently. */
export interface HistoryDialect {
	/** A table `n` of the numbers `i` from 0 on, for the statement behind it. */
	numbers: (count: number) => string;
	/** Eight hexadecimal digits, different for every `i` and in no order, as the ids of providers are. */
	scrambled: (i: string) => string;
	/** Words with spaces between them, as the word index keeps them. */
	words: (text: string) => string;
	/** Put before the name of a table. */
	schema: string;
}

/** The statements that fill an empty store: one contact in ten has an open conversation, which an agent has. */
export function historyStatements({ numbers, scrambled, words, schema }: HistoryDialect, messages: number, channel: ChannelRef, now: Date): string[] {
	const contacts = Math.max(1, Math.floor(messages / MESSAGES_PER_CONTACT));
	const start = now.getTime() - DAYS_MS;
	const step = Math.max(1, Math.floor(DAYS_MS / messages));
	const into = (table: string, count: number, values: Record<string, string>): string =>
		`INSERT INTO ${schema}${table} (${Object.keys(values).join(', ')}) ${numbers(count)} SELECT ${Object.values(values).join(', ')} FROM n`;
	const on = `'${channel.id}'`;
	const contact = `'contact ' || ${scrambled('i')}`;
	const isOpen = `i % ${OPEN_SHARE} = 0`;
	const whenOpen = (value: string): string => `CASE WHEN ${isOpen} THEN ${value} END`;
	const lastAt = `${start} + (${messages - contacts} + i) * ${step}`;
	const provider = `'wamid.' || ${scrambled('i')}`;
	return [
		`INSERT INTO ${schema}channels (id, provider, phone) VALUES (${on}, 'cloud', '${channel.phone ?? ''}')`,
		into('contacts', contacts, { id: contact, name: `'Grace ' || ${scrambled('i')}`, user_id: `'US.' || i`, created_at: `${start} + i` }),
		into('contact_identities', contacts, { kind: `'userId'`, value: `'US.' || i`, contact_id: contact, since: String(start) }),
		into('contact_channels', contacts, { contact_id: contact, channel_id: on, user_id: `'US.' || i`, last_inbound_at: lastAt }),
		into('conversations', contacts, {
			id: `'conversation ' || ${scrambled('i')}`,
			channel_id: on,
			contact_id: contact,
			state: `CASE WHEN ${isOpen} THEN 'new' ELSE 'resolved' END`,
			topic: `'topic ' || (i % ${TOPICS})`,
			priority: 'i % 4',
			assignee_id: whenOpen(`'agent ' || (i / ${OPEN_SHARE} % ${AGENTS})`),
			team_id: `'team ' || (i % ${TOPICS})`,
			opened_at: String(start),
			last_activity_at: lastAt,
			waiting_since: whenOpen(lastAt),
			resolved_at: `CASE WHEN ${isOpen} THEN NULL ELSE ${lastAt} END`,
			resolutions: `CASE WHEN ${isOpen} THEN 0 ELSE 1 END`,
		}),
		into('messages', messages, {
			id: `'message ' || ${scrambled('i')}`,
			channel_id: on,
			provider_id: provider,
			conversation_id: `'conversation ' || ${scrambled(`(i % ${contacts})`)}`,
			direction: `'in'`,
			kind: `'text'`,
			text: `'Where is my parcel ' || ${scrambled('i')} || '?'`,
			sent_at: `${start} + i * ${step}`,
			outcome: `'continued'`,
		}),
		`INSERT INTO ${schema}message_words (rowid, words) SELECT seq, ${words(`lower(replace(text, '?', ''))`)} FROM ${schema}messages`,
		into('contact_words', contacts, { word: scrambled('i'), contact_id: contact }),
		into('contact_words', contacts, { word: `'grace'`, contact_id: contact }),
		...['grace', 'race', 'ace'].map((ending) => into('contact_words', contacts, { word: `'*${ending}'`, contact_id: contact })),
		// 'ace' is there already.
		...[1, 2, 3, 4, 5, 6].map((start) => `${into('contact_words', contacts, { word: `'*' || substr(${scrambled('i')}, ${start})`, contact_id: contact })} WHERE substr(${scrambled('i')}, ${start}) <> 'ace'`),
		into('inbound_events', messages, { channel_id: on, event: `'message'`, key: provider, payload: `'${PAYLOAD}'`, received_at: `${start} + i * ${step}`, handled_at: `${start} + i * ${step}` }),
		into('history', contacts, { id: `'event ' || ${scrambled('i')}`, type: `'conversationOpened'`, at: `${start} + i`, actor_kind: `'contact'`, channel_id: on, conversation_id: `'conversation ' || ${scrambled('i')}` }),
	];
}
