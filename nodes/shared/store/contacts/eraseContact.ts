import type { Actor } from '../../domain/history/historyEvent';
import { forgetAutomaticMessages } from '../automaticMessages/automaticMessageSteps';
import { moveConversationTo } from '../conversations/moveConversationTo';
import type { Deed } from '../deed';
import { recordHistory } from '../history/recordHistory';
import { inParts } from '../inParts';
import { forgetSends } from '../sends/sendSteps';
import type { StoreContext } from '../storeContext';
import { done, notFound, type StoreResult } from '../storeResult';
import { forgetAnswers } from '../surveys/surveySteps';
import { forgetWords } from '../words/messageWords';
import { findContactRow } from './contactRecord';
import { findEventsOf } from './personalEvents';

/** What an erasure went through. */
export interface Erasure {
	contactId: string;
	conversations: number;
	messages: number;
	/** Webhooks of providers. */
	events: number;
}

/**
 * Takes everything that tells who somebody is out of the store. Conversations and messages stay as empty shells, so that reports
 * go on adding up; ids of messages go too, because WhatsApp's hold the number.
 */
export async function eraseContact(context: StoreContext, id: string, actor: Actor, at: Date): Promise<StoreResult<Erasure>> {
	const row = await findContactRow(context, id);
	if (!row) return notFound('contact', id);
	const { db } = context;
	const contactId = row.id;
	const events = await findEventsOf(context, contactId);
	for (const seqs of inParts(events)) await db.deleteFrom('inbound_events').where('seq', 'in', seqs).execute();

	const conversations = (await db.selectFrom('conversations').select('id').where('contact_id', '=', contactId).execute()).map((one) => one.id);
	if (conversations.length > 0) await db.deleteFrom('notes').where('conversation_id', 'in', conversations).execute();
	await forgetAutomaticMessages(context, conversations);
	await forgetSends(context, conversations);
	await forgetAnswers(context, conversations);
	await resolveOpen(context, contactId, { actor, at, reason: 'The contact was erased.' });
	const messages = await emptyMessages(context, contactId, conversations);
	await db.updateTable('conversations').set({ ai_summary: null }).where('contact_id', '=', contactId).execute();
	await db.updateTable('history').set({ reason: null }).where('contact_id', '=', contactId).execute();
	for (const table of ['contact_identities', 'contact_channels', 'contact_preferences', 'contact_words', 'waits'] as const) {
		await db.deleteFrom(table).where('contact_id', '=', contactId).execute();
	}
	await db
		.updateTable('contacts')
		.set({ name: null, username: null, phone: null, user_id: null, parent_user_id: null, mobile: null, attributes: null, name_edited_at: null })
		.where('id', '=', contactId)
		.execute();
	await recordHistory(context, { type: 'contactErased', at, actor, contactId });
	return done({ contactId, conversations: conversations.length, messages, events: events.length });
}

/** With everything that a resolution leaves for the reports. */
async function resolveOpen(context: StoreContext, contactId: string, deed: Deed): Promise<void> {
	const open = await context.db.selectFrom('conversations').select('id').where('contact_id', '=', contactId).where('state', '<>', 'resolved').execute();
	for (const { id } of open) await moveConversationTo(context, id, { to: 'resolved' }, deed);
}

async function emptyMessages(context: StoreContext, contactId: string, conversationIds: string[]): Promise<number> {
	const { db } = context;
	const rows = await db
		.selectFrom('messages')
		.select(['seq', 'id', 'channel_id', 'provider_id'])
		.where((eb) => eb.or([eb('contact_id', '=', contactId), ...(conversationIds.length > 0 ? [eb('conversation_id', 'in', conversationIds)] : [])]))
		.execute();
	await forgetWords(context, rows.map(({ seq }) => seq));
	for (const { seq, id, channel_id, provider_id } of rows) {
		await db.deleteFrom('receipts').where('channel_id', '=', channel_id).where('provider_id', '=', provider_id).execute();
		await db.deleteFrom('inbound_events').where('channel_id', '=', channel_id).where('event', 'in', ['message', 'echo']).where('key', '=', provider_id).execute();
		await db.updateTable('messages').set({ provider_id: `erased:${id}`, text: null, media: null, target: null, error: null }).where('seq', '=', seq).execute();
	}
	return rows.length;
}
