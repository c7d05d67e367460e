import type { IExecuteFunctions } from 'n8n-workflow';

import { isRemark } from '../shared/domain/conversation/receiveInbound';
import { withMessage, type WindowTimes } from '../shared/domain/conversation/serviceWindow';
import { Desk } from '../shared/n8n/desk/Desk';
import { locatedOrNothing } from '../shared/n8n/desk/locator';
import { readInstant } from '../shared/n8n/fields/readInstant';
import { readMessageEvent } from '../shared/n8n/incomingItem';
import { inputError } from '../shared/n8n/nodeErrors';
import { chosenRecipient } from '../shared/n8n/sending/readRecipient';
import { storeFor } from '../shared/n8n/storeFor';
import type { WindowOwner } from '../shared/store/contacts/windowTimes';

const MINUTE_MS = 60_000;

/** When the message of an item was sent, if it is one that moves the window. */
function sentAtOf(context: IExecuteFunctions, itemIndex: number): Date | undefined {
	const { message } = readMessageEvent(context.getInputData()[itemIndex]?.json ?? {}) ?? {};
	const millis = Date.parse(message?.sentAt ?? '');
	return !message || isRemark(message.kind) || Number.isNaN(millis) ? undefined : new Date(millis);
}

/** As the store knows it, and as the message of the item has moved it since. */
export async function timesFromStore(context: IExecuteFunctions, itemIndex: number, at: Date): Promise<WindowTimes> {
	const store = await storeFor(await context.getCredentials('helpdeskStoreApi', itemIndex));
	const desk = new Desk({ context, store, itemIndex, at });
	const channel = locatedOrNothing(desk, 'channel');
	const isOfItem = desk.parameter<string>('recipient') === 'contact' && (channel === undefined || channel === desk.incoming.channelId);
	const times = await store.contacts.windowTimes(ownerOf(desk, channel), at);
	const sentAt = isOfItem ? sentAtOf(context, itemIndex) : undefined;
	return sentAt ? withMessage(times, sentAt) : times;
}

function ownerOf(desk: Desk, channel: string | undefined): WindowOwner {
	const { contactId, conversationId } = desk.incoming;
	const isContact = desk.parameter<string>('recipient') === 'contact';
	const here = channel ?? desk.incoming.channelId;
	if (isContact && contactId && here) return { channelId: here, contactId };
	if (isContact && conversationId && channel === undefined) return { conversationId };
	const person = chosenRecipient(desk);
	if (!person) throw desk.refusal('The incoming item names no contact', "Connect this node behind a WhatsApp trigger or 'Helpdesk Conversation', or choose 'Phone Number' under 'To'.");
	if (!here) throw desk.refusal('The incoming item names no business number', "Choose one under 'Business Number': the window of a contact is another one on each.");
	return { channelId: here, person };
}

/** The time in the panel, else that of the message that came in. */
export function timesFromItem(context: IExecuteFunctions, itemIndex: number): WindowTimes {
	const given: unknown = context.getNodeParameter('lastMessageAt', itemIndex, '');
	if (given === '' || given === null || given === undefined) {
		const sentAt = sentAtOf(context, itemIndex);
		return sentAt ? { lastInboundAt: sentAt } : {};
	}
	const instant = readInstant(given, context.getTimezone());
	if (!Number.isNaN(instant)) return { lastInboundAt: new Date(instant) };
	throw inputError(context.getNode(), itemIndex, "'Contact Last Wrote At' is not a date and time", 'Choose it in the field, or write it like 2026-12-24T09:00:00. Leave it empty for the message of the incoming item.');
}

/** How long before its end the window counts as closed, in milliseconds. */
export function readMargin(context: IExecuteFunctions, itemIndex: number): number {
	const { marginMinutes = 0 } = context.getNodeParameter('options', itemIndex, {}) as { marginMinutes?: unknown };
	const minutes = Number(marginMinutes);
	if (minutes >= 0) return minutes * MINUTE_MS;
	throw inputError(context.getNode(), itemIndex, "'Treat as Closed' is not a number of minutes", 'Write how many minutes before its end the window counts as closed, or remove the option.');
}
