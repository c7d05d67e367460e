import type { Kysely } from 'kysely';
import { ADA, GRACE, SHOP, at, message } from '../deskEvents';

type Rows = Record<string, Record<string, string | number | null>>;

const time = (hours: number, minutes = 0): number => at(hours, minutes).getTime();

/** Fills a database as the first version would have left it: one conversation in each state that it knew, and a message that nobody handled. */
export async function fillFirstVersion(untyped: Kysely<unknown>): Promise<void> {
	const db = untyped.withTables<Rows>();
	const people = [
		{ id: 'ada', ...ADA },
		{ id: 'grace', ...GRACE },
		{ id: 'linus', userId: 'FI.33333', name: 'Linus' },
	];
	await db.insertInto('channels').values({ id: SHOP.id, provider: 'cloud', phone: SHOP.phone ?? null, account: SHOP.account ?? null }).execute();
	for (const { id, name, userId } of people) {
		await db.insertInto('contacts').values({ id, name: name ?? null, user_id: userId ?? null, created_at: time(8) }).execute();
		await db.insertInto('contact_identities').values({ kind: 'userId', value: userId ?? '', contact_id: id, since: time(8) }).execute();
		await db.insertInto('contact_channels').values({ contact_id: id, channel_id: SHOP.id, user_id: userId ?? null, last_inbound_at: time(9) }).execute();
	}
	const conversations = [
		{ id: 'waiting', contact_id: 'ada', state: 'new', topic: 'Delivery', resolved_at: null, resolutions: 0 },
		{ id: 'answered', contact_id: 'grace', state: 'pending', topic: null, resolved_at: null, resolutions: 0 },
		{ id: 'settled', contact_id: 'linus', state: 'resolved', topic: 'Invoice', resolved_at: time(11), resolutions: 1 },
	];
	for (const conversation of conversations) {
		await db.insertInto('conversations').values({ channel_id: SHOP.id, opened_at: time(8), last_activity_at: time(10), ...conversation }).execute();
		const said = { channel_id: SHOP.id, conversation_id: conversation.id, kind: 'text', text: 'Hello' };
		await db.insertInto('messages').values({ ...said, id: `in ${conversation.id}`, provider_id: `in ${conversation.id}`, direction: 'in', sent_at: time(9), outcome: 'new' }).execute();
		if (conversation.state === 'new') continue;
		await db.insertInto('messages').values({ ...said, id: `out ${conversation.id}`, provider_id: `out ${conversation.id}`, direction: 'out', sent_at: time(10), author: 'agent' }).execute();
	}
	const lost = message('lost', { from: ADA, sentAt: at(9, 30).toISOString() });
	await db.insertInto('inbound_events').values({ channel_id: SHOP.id, event: 'message', key: 'lost', payload: JSON.stringify(lost), received_at: time(9, 30) }).execute();
}

/** What the second version added: a history. */
export async function fillSecondVersion(untyped: Kysely<unknown>): Promise<void> {
	const event = { id: 'event 1', type: 'contactsMerged', at: time(9), actor_kind: 'desk', contact_id: 'ada', once_key: 'merge 1' };
	await untyped.withTables<Rows>().insertInto('history').values(event).execute();
}
