import { identitiesOf } from '../../domain/conversation/contactIdentity';
import { matchContact } from '../../domain/conversation/matchContact';
import type { WindowTimes } from '../../domain/conversation/serviceWindow';
import type { Recipient } from '../../domain/message/outboundMessage';
import { currentId, findConversation } from '../conversations/findConversation';
import type { StoreContext } from '../storeContext';
import { lookUpIdentities } from './lookUpIdentities';

/** A contact on a business number: by conversation, by the desk's id of the contact, or by number or user id. */
export type WindowOwner = { conversationId: string } | ({ channelId: string } & ({ contactId: string } | { person: Recipient }));

/** When a contact wrote on a business number; nothing where the desk has met neither. */
export async function windowTimes(context: StoreContext, owner: WindowOwner, at: Date): Promise<WindowTimes> {
	const place = await placeOf(context, owner, at);
	if (!place) return {};
	const row = await context.db
		.selectFrom('contact_channels')
		.select(['last_inbound_at', 'window_opened_at'])
		.where('contact_id', '=', place.contactId)
		.where('channel_id', '=', place.channelId)
		.executeTakeFirst();
	return { ...dated('lastInboundAt', row?.last_inbound_at), ...dated('openedAt', row?.window_opened_at) };
}

async function placeOf(context: StoreContext, owner: WindowOwner, at: Date): Promise<{ contactId: string; channelId: string } | undefined> {
	if ('conversationId' in owner) return await findConversation(context, owner.conversationId);
	const { channelId } = owner;
	if ('contactId' in owner) return { channelId, contactId: await currentId(context, owner.contactId) };
	const known = await lookUpIdentities(context, identitiesOf(owner.person), channelId);
	const { contactId } = matchContact(known, owner.person.userId, at.getTime());
	return contactId === undefined ? undefined : { channelId, contactId };
}

function dated<Name extends keyof WindowTimes>(name: Name, millis: number | null | undefined): WindowTimes {
	return millis === null || millis === undefined ? {} : { [name]: new Date(millis) };
}
