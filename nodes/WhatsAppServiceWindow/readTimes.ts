import type { IExecuteFunctions } from 'n8n-workflow';

import type { WindowTimes } from '../shared/domain/conversation/serviceWindow';
import { Desk } from '../shared/n8n/desk/Desk';
import { locatedOrNothing } from '../shared/n8n/desk/locator';
import { readInstant } from '../shared/n8n/fields/readInstant';
import { inputError } from '../shared/n8n/nodeErrors';
import { chosenRecipient } from '../shared/n8n/sending/readRecipient';
import { storeFor } from '../shared/n8n/storeFor';
import { messageTime, storedTimes } from '../shared/n8n/window/windowOfItem';

const MINUTE_MS = 60_000;

const MISSING = {
	contact: { message: 'The incoming item names no contact', wayOut: "Connect this node behind a WhatsApp trigger or 'Helpdesk Conversation', or choose 'Phone Number' under 'Contact'." },
	number: { message: 'The incoming item names no business number', wayOut: "Choose one under 'Business Number': the window of a contact is another one on each." },
};

/** As the store knows it, of the contact and the number that the panel names or that the item has. */
export async function timesFromStore(context: IExecuteFunctions, itemIndex: number, at: Date): Promise<WindowTimes> {
	const store = await storeFor(await context.getCredentials('helpdeskStoreApi', itemIndex));
	const desk = new Desk({ context, store, itemIndex, at });
	const person = desk.parameter<string>('recipient') === 'contact' ? undefined : chosenRecipient(desk);
	const times = await storedTimes(store, { json: desk.json, person, channelId: locatedOrNothing(desk, 'channel') }, at);
	if (times.ok) return times.value;
	const { message, wayOut } = MISSING[times.failure];
	throw desk.refusal(message, wayOut);
}

/** The time in the panel, else that of the message that came in. */
export function timesFromItem(context: IExecuteFunctions, itemIndex: number): WindowTimes {
	const given: unknown = context.getNodeParameter('lastMessageAt', itemIndex, '');
	if (given === '' || given === null || given === undefined) {
		const sentAt = messageTime(context.getInputData()[itemIndex]?.json ?? {});
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
