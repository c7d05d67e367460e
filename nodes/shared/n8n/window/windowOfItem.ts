import type { IDataObject } from 'n8n-workflow';

import { isRemark } from '../../domain/conversation/receiveInbound';
import { withMessage, type WindowTimes } from '../../domain/conversation/serviceWindow';
import type { Recipient } from '../../domain/message/outboundMessage';
import { failed, success, type Result } from '../../domain/result';
import type { WindowOwner } from '../../store/contacts/windowTimes';
import type { HelpdeskStore } from '../../store/helpdeskStore';
import { readIncomingItem, readMessageEvent } from '../incomingItem';

/** When the message of an item was sent, if it is one that moves the window. */
export function messageTime(json: IDataObject): Date | undefined {
	const { message } = readMessageEvent(json) ?? {};
	const millis = Date.parse(message?.sentAt ?? '');
	return !message || isRemark(message.kind) || Number.isNaN(millis) ? undefined : new Date(millis);
}

export interface WindowQuestion {
	json: IDataObject;
	/** Somebody else than the contact of the item. */
	person?: Recipient;
	/** Another business number than that of the item. */
	channelId?: string;
}

/** When the contact of an item wrote, as the store knows it and as the message of the item has moved it since; else what the item does not name. */
export async function storedTimes(store: HelpdeskStore, question: WindowQuestion, at: Date): Promise<Result<WindowTimes, 'contact' | 'number'>> {
	const owner = ownerOf(question);
	if (!owner.ok) return owner;
	const times = await store.contacts.windowTimes(owner.value, at);
	const { json, person, channelId } = question;
	const isOfItem = person === undefined && (channelId === undefined || channelId === readIncomingItem(json).channelId);
	const sentAt = isOfItem ? messageTime(json) : undefined;
	return success(sentAt ? withMessage(times, sentAt) : times);
}

function ownerOf({ json, person, channelId }: WindowQuestion): Result<WindowOwner, 'contact' | 'number'> {
	const { contactId, contactPhone, contactUserId, conversationId, channelId: channelOfItem } = readIncomingItem(json);
	const here = channelId ?? channelOfItem;
	if (!person && contactId && here) return success({ channelId: here, contactId });
	if (!person && conversationId && channelId === undefined) return success({ conversationId });
	const who = person ?? (contactPhone || contactUserId ? { phone: contactPhone, userId: contactUserId } : undefined);
	if (!who) return failed('contact');
	return here ? success({ channelId: here, person: who }) : failed('number');
}
