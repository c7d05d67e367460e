import type { INodeProperties } from 'n8n-workflow';

import type { TwilioCall } from '../../../shared/n8n/twilioCall/TwilioCall';

/** The message of the desk's own that an operation is about. */
export const messageIdField: INodeProperties = {
	displayName: 'Message SID',
	name: 'messageSid',
	type: 'string',
	default: '',
	placeholder: 'The message that was just sent',
	description: 'SM… or MM…. Leave empty for the message that a node before this one has sent, else for the one that came in.',
};

export function readMessageId(call: TwilioCall): string {
	const { id } = (call.json.sent ?? {}) as { id?: unknown };
	const messageId = call.parameter('messageSid', '').trim() || id || call.incoming.messageId;
	if (typeof messageId === 'string') return messageId;
	throw call.refusal('The incoming item names no message', "Connect this node behind one that sends or behind a 'Twilio WhatsApp Trigger', or fill in 'Message SID'.");
}
