import { isToolType, type IDataObject, type IExecuteFunctions } from 'n8n-workflow';

import type { MessageEvent } from '../domain/message/inboundEvent';

/** Nodes read the message shape from the item by themselves, so that an ordinary flow needs no expression. */
export interface IncomingItem {
	channelId?: string;
	/** The desk's id of the contact. */
	contactId?: string;
	contactPhone?: string;
	contactUserId?: string;
	messageId?: string;
	conversationId?: string;
}

const asObject = (value: unknown): Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};

const asText = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** Reads what is there; a field of another type counts as missing. */
export function readIncomingItem(json: IDataObject): IncomingItem {
	const contact = asObject(json.contact);
	return {
		channelId: asText(asObject(json.channel).id),
		contactId: asText(contact.id),
		contactPhone: asText(contact.phone),
		contactUserId: asText(contact.userId),
		messageId: asText(asObject(json.message).id),
		conversationId: asText(asObject(json.conversation).id),
	};
}

/**
 * The data of an item. The tool of an AI gets none: what the model passes lies over the item there, so that whoever talks it into
 * something could name another contact or conversation. Such a node takes all it needs from its panel.
 */
export function incomingJson(context: Pick<IExecuteFunctions, 'getInputData' | 'getNode'>, itemIndex: number): IDataObject {
	return isToolType(context.getNode().type) ? {} : (context.getInputData()[itemIndex]?.json ?? {});
}

/** The item as a contact's message, if that is what it is. */
export function readMessageEvent(json: IDataObject): MessageEvent | undefined {
	const { channelId, messageId } = readIncomingItem(json);
	const hasContact = asText(asObject(json.contact).key) !== undefined;
	if (json.event !== 'message' || !channelId || !messageId || !hasContact) return undefined;
	return json as unknown as MessageEvent;
}
