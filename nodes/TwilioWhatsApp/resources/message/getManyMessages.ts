import { limitFields, readLimit } from '../../../shared/n8n/fields/limitFields';
import { readInstant } from '../../../shared/n8n/fields/readInstant';
import { simplified, simplifyField } from '../../../shared/n8n/fields/simplifyField';
import { listMessages } from '../../../shared/providers/twilio/account/messages/listMessages';
import type { TwilioOperation } from '../../operation';
import type { TwilioCall } from '../../../shared/n8n/twilioCall/TwilioCall';

interface Filters {
	to?: string;
	from?: string;
	sentAfter?: unknown;
	sentBefore?: unknown;
}

export const getManyMessages: TwilioOperation = {
	resource: 'message',
	option: { name: 'Get Many', value: 'getAll', action: 'Get many messages', description: 'List messages that went out or came in' },
	fields: [
		...limitFields,
		{
			displayName: 'Filters',
			name: 'filters',
			type: 'collection',
			placeholder: 'Add filter',
			default: {},
			options: [
				{ displayName: 'From', name: 'from', type: 'string', default: '', placeholder: 'e.g. +14155238886', description: 'Phone number or user ID of whoever wrote' },
				{ displayName: 'Sent After', name: 'sentAfter', type: 'dateTime', default: '' },
				{ displayName: 'Sent Before', name: 'sentBefore', type: 'dateTime', default: '' },
				{ displayName: 'To', name: 'to', type: 'string', default: '', placeholder: 'e.g. +4915112345678', description: 'Phone number or user ID of whoever got the message' },
			],
		},
		simplifyField,
	],
	async run(call) {
		const { to, from, sentAfter, sentBefore } = call.parameter<Filters>('filters', {});
		const filter = {
			to: to?.trim() || undefined,
			from: from?.trim() || undefined,
			sentAfter: readTime(call, sentAfter, 'Sent After'),
			sentBefore: readTime(call, sentBefore, 'Sent Before'),
			limit: readLimit(call),
		};
		return call.valueOf(await listMessages(call.http, call.account, filter)).map((message) => simplified(message, call));
	},
};

function readTime(call: TwilioCall, given: unknown, field: string): string | undefined {
	if (!given) return undefined;
	const instant = readInstant(given, call.context.getTimezone());
	if (!Number.isNaN(instant)) return new Date(instant).toISOString();
	throw call.refusal(`What stands in '${field}' is no date and time`, 'Write it as 2026-12-24T18:00, in the time zone of the workflow.');
}
