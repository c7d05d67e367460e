import { identitiesOf } from '../../domain/conversation/contactIdentity';
import type { Contact, Conversation } from '../../domain/conversation/conversation';
import { reachOut, type Outreach, type ResolvedChoice } from '../../domain/conversation/reachOut';
import { serviceWindowAt } from '../../domain/conversation/serviceWindow';
import type { ContactRef } from '../../domain/message/inboundEvent';
import type { Recipient } from '../../domain/message/outboundMessage';
import { providerOfChannel } from '../../domain/channel/providerOfChannel';
import { settingsOf } from '../channels/settingsOf';
import { identifyContact } from '../contacts/identifyContact';
import { identityLock } from '../contacts/identityLock';
import { noteSighting, type Sighting } from '../contacts/noteSighting';
import { readContact } from '../contacts/readContact';
import { currentId, findConversation, findLastResolved, findOpen } from '../conversations/findConversation';
import { saveChange } from '../conversations/saveConversation';
import { keepChannel } from '../events/keepChannel';
import type { Reply, StoredMessage } from '../helpdeskStore';
import type { StoreContext } from '../storeContext';
import { done, notFound, type StoreResult } from '../storeResult';
import { recordReply } from './recordReply';

/** A message with which the desk turned to somebody, and whom it reached: the contact of a conversation, or anybody on a number. */
export interface OutreachOrder {
	channelId: string;
	to: { conversationId: string } | { contactId: string } | { person: Recipient };
	choice: ResolvedChoice;
	/** What went out, in its order. */
	replies: ReadonlyArray<Omit<Reply, 'conversationId'>>;
}

export interface RecordedOutreach {
	outcome: Outreach['outcome'];
	contact: Contact;
	conversation: Conversation;
	messages: StoredMessage[];
}

interface Place {
	contactId: string;
	channelId: string;
	/** The conversation that was named. */
	named?: Conversation;
}

/** Keeps what the desk has sent of its own accord, in the conversation that is open, is taken up again or begins with it. */
export async function recordOutreach(context: StoreContext, order: OutreachOrder, at: Date): Promise<StoreResult<RecordedOutreach>> {
	const place = await placeOf(context, order, at);
	if (!place.ok) return place;
	const { contactId, channelId, named } = place.value;
	const known = await readContact(context, contactId, channelId);
	const open = await findOpen(context, contactId, channelId);
	const resolved = open ? undefined : (named ?? (await findLastResolved(context, contactId, channelId)));
	const { outcome, conversation } = reachOut({
		at: at.toISOString(),
		windowClosesAt: serviceWindowAt(at, known.lastInboundAt).closesAt,
		open,
		resolved,
		// Whoever names a conversation means that one.
		choice: named && order.choice === 'rule' ? 'reopen' : order.choice,
		opening: { id: context.newId(), channelId, contactId },
		settings: await settingsOf(context, channelId),
	});
	await saveChange(context, outcome === 'new' ? undefined : (open ?? resolved), conversation, { actor: { kind: 'automation' }, at, reason: 'The desk wrote to the contact.' });
	const recorded: RecordedOutreach = { outcome, contact: known.contact, conversation, messages: [] };
	for (const reply of order.replies) {
		const kept = await recordReply(context, { ...reply, conversationId: conversation.id }, at);
		if (!kept.ok) return kept;
		recorded.conversation = kept.value.conversation;
		recorded.messages.push(kept.value.message);
	}
	return done(recorded);
}

async function placeOf(context: StoreContext, { channelId, to }: OutreachOrder, at: Date): Promise<StoreResult<Place>> {
	if ('conversationId' in to) {
		const named = await findConversation(context, to.conversationId);
		return named ? done({ contactId: named.contactId, channelId: named.channelId, named }) : notFound('conversation', to.conversationId);
	}
	await keepChannel(context, { channel: { id: channelId }, provider: providerOfChannel(channelId) ?? 'cloud' });
	if ('contactId' in to) return await placeOfContact(context, to.contactId, channelId, at);
	const { phone, userId } = to.person;
	const person: ContactRef = { key: userId ?? phone ?? '', phone, userId };
	await context.hold(identitiesOf(person).map(identityLock));
	const { contactId, isNew } = await identifyContact(context, person, channelId, at.getTime());
	return await withAddress(context, { contactId, isNew, channelId, person }, at);
}

async function placeOfContact(context: StoreContext, id: string, channelId: string, at: Date): Promise<StoreResult<Place>> {
	const contactId = await currentId(context, id);
	const row = await context.db.selectFrom('contacts').select(['phone', 'user_id']).where('id', '=', contactId).executeTakeFirst();
	if (!row) return notFound('contact', id);
	const ids = { phone: row.phone ?? undefined, userId: row.user_id ?? undefined };
	await context.hold(identitiesOf(ids).map(identityLock));
	return await withAddress(context, { contactId, isNew: false, channelId, person: { key: ids.userId ?? ids.phone ?? '', ...ids } }, at);
}

/** Somebody who has written here keeps the form of the number in which they did. */
async function withAddress(context: StoreContext, { contactId, channelId, ...seen }: Pick<Sighting, 'contactId' | 'isNew' | 'channelId' | 'person'>, at: Date): Promise<StoreResult<Place>> {
	const address = await context.db.selectFrom('contact_channels').select('contact_id').where('contact_id', '=', contactId).where('channel_id', '=', channelId).executeTakeFirst();
	if (!address) await noteSighting(context, { contactId, channelId, ...seen, sentAt: at.getTime(), movesWindow: false });
	return done({ contactId, channelId });
}
