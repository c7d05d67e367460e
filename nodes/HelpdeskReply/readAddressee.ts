import type { IDataObject } from 'n8n-workflow';

import type { Recipient } from '../shared/domain/message/outboundMessage';
import type { Desk } from '../shared/n8n/desk/Desk';
import type { ListedConversation } from '../shared/store/conversations/conversationStore';
import { notFound } from '../shared/store/storeResult';

export interface Addressee {
	conversation: ListedConversation;
	to: Recipient;
	/** The item with the channel, contact and conversation that the store knows, for the nodes behind. */
	item: IDataObject;
}

/** Whom a reply goes to: the contact of the conversation as the store knows them, so that the id of the conversation is enough. */
export async function readAddressee(desk: Desk): Promise<Addressee> {
	const id = desk.conversationId();
	const [conversation] = await desk.store.conversations.find({ id });
	if (!conversation) return desk.valueOf(notFound('conversation', id));
	const { contact, tags, ...facts } = conversation;
	const { contactPhone = contact.phone, contactUserId = contact.userId } = desk.incoming.contactId === contact.id ? desk.incoming : {};
	const part = (name: string) => desk.json[name] as IDataObject | undefined;
	return {
		conversation,
		// The number in the form in which the contact wrote, where the item knows it.
		to: { phone: contactPhone, userId: contactUserId },
		item: {
			...desk.json,
			channel: { ...part('channel'), id: conversation.channelId },
			contact: { ...contact, ...(desk.incoming.contactId === contact.id ? part('contact') : {}) },
			conversation: { tags, ...part('conversation'), ...facts },
		},
	};
}
