import type { IExecuteFunctions } from 'n8n-workflow';

import { toE164 } from '../../domain/contact/phoneNumber';
import type { Recipient } from '../../domain/message/outboundMessage';
import { incomingJson, readIncomingItem } from '../incomingItem';
import type { ProviderCall } from '../ProviderCall';

/** Whom the message of one item goes to. */
export function readRecipient(call: ProviderCall): Recipient {
	const recipient = chosenRecipient(call);
	if (recipient) return recipient;
	throw call.refusal(
		'The incoming item names no contact to write to',
		`Connect this node behind a '${call.vendor.node} Trigger', or choose 'Phone Number' under 'To'.`,
	);
}

/** Names the recipient of an item before its turn has come, so that messages to one contact keep their order. */
export function recipientLane(context: IExecuteFunctions, itemIndex: number): string {
	const parameter = <T>(name: string) => context.getNodeParameter(name, itemIndex, '') as T;
	const { phone, userId } = chosenRecipient({ parameter, incoming: readIncomingItem(incomingJson(context, itemIndex)) }) ?? {};
	return phone ?? userId ?? '';
}

/** Whom the panel names; nothing where that is the contact of an item that has none. */
export function chosenRecipient(call: Pick<ProviderCall, 'parameter' | 'incoming'>): Recipient | undefined {
	const chosen = call.parameter<'contact' | 'phone' | 'userId'>('recipient');
	if (chosen === 'phone') {
		const written = call.parameter<string>('phone');
		// What is not a number goes on as it is, so that the check before sending can say what is wrong with it.
		return { phone: toE164(written) ?? written.trim() };
	}
	if (chosen === 'userId') return { userId: call.parameter<string>('userId').trim() };
	const { contactPhone, contactUserId } = call.incoming;
	return contactPhone || contactUserId ? { phone: contactPhone, userId: contactUserId } : undefined;
}
