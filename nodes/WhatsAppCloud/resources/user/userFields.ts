import type { INodeProperties } from 'n8n-workflow';

import { toE164 } from '../../../shared/domain/contact/phoneNumber';
import type { Recipient } from '../../../shared/domain/message/outboundMessage';
import type { CloudCall } from '../../CloudCall';
import { numberField } from '../../fields/numberField';

/** Whom to block or unblock: as a rule whoever wrote. */
export const userFields: INodeProperties[] = [
	{
		displayName: 'User',
		name: 'userChoice',
		type: 'options',
		noDataExpression: true,
		default: 'contact',
		options: [
			{ name: 'Contact of the Incoming Item', value: 'contact', description: 'Whoever wrote the message that came in' },
			{ name: 'Phone Numbers or User IDs', value: 'list' },
		],
	},
	{
		displayName: 'Phone Numbers or User IDs',
		name: 'users',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. +4915112345678, DE.13491208655302741918',
		description: 'Separated by commas; phone numbers with country code and a leading plus sign',
		displayOptions: { show: { userChoice: ['list'] } },
	},
	numberField,
];

/** A business-scoped user id begins with the country, e.g. `DE.1349…`. */
const USER_ID = /^[A-Z]{2}\.[A-Za-z0-9.]+$/;

export function readUsers(call: CloudCall): Recipient[] {
	if (call.parameter<string>('userChoice') === 'contact') return [contactOf(call)];
	const given = String(call.parameter<unknown>('users')).split(/[,;\n]/).map((text) => text.trim()).filter((text) => text !== '');
	if (given.length === 0) throw call.refusal('No user is named', "Fill in 'Phone Numbers or User IDs'.");
	return given.map((text) => {
		if (USER_ID.test(text)) return { userId: text };
		const phone = toE164(text);
		if (phone) return { phone };
		throw call.refusal('An entry of the list is neither a phone number nor a user ID', 'Write numbers with country code, such as +4915112345678, and separate them by commas.');
	});
}

function contactOf(call: CloudCall): Recipient {
	const { contactPhone, contactUserId } = call.incoming;
	if (contactPhone) return { phone: contactPhone };
	if (contactUserId) return { userId: contactUserId };
	throw call.refusal('The incoming item names no contact', "Connect this node behind a 'WhatsApp Cloud Trigger', or choose 'Phone Numbers or User IDs'.");
}
