import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import type { EventName } from '../../domain/message/inboundEvent';

const EVENTS: Array<INodePropertyOptions & { value: EventName }> = [
	{ name: 'Account Change', value: 'account', description: 'Quality, name, limits, restrictions and security of the account or number' },
	{ name: 'Call', value: 'call', description: 'A contact calls the number, or a call changes' },
	{ name: 'Identity Change', value: 'identity', description: 'A contact got another number, user ID or phone' },
	{ name: 'Message', value: 'message', description: 'A contact writes, or presses a button' },
	{ name: 'Opt-Out', value: 'optOut', description: 'A contact stops or resumes marketing messages' },
	{ name: 'Other', value: 'unknown', description: 'Anything that WhatsApp sends and this node has no name for' },
	{ name: 'Receipt', value: 'status', description: 'A message of yours was sent, delivered, read or failed. Receipts are remembered in any case.' },
	{ name: 'Staff Reply', value: 'echo', description: 'Someone answered in the WhatsApp Business app' },
	{ name: 'Template Change', value: 'template', description: 'A template was approved, rejected, paused or changed' },
];

/** What starts the workflow, of the events that the provider tells. Values are the event names of the message shape and never change. */
export const eventsField = (told: EventName[] = EVENTS.map(({ value }) => value)): INodeProperties => ({
	displayName: 'Trigger On',
	name: 'events',
	type: 'multiOptions',
	required: true,
	default: ['message'],
	options: EVENTS.filter(({ value }) => told.includes(value)),
});
