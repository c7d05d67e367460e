import type { INodeProperties } from 'n8n-workflow';

import { answeredByFields } from '../shared/n8n/desk/answeredBy';
import { recipientFields } from '../shared/n8n/sending/recipientFields';

const when = (recipient: string, field: INodeProperties): INodeProperties => ({ ...field, displayOptions: { show: { recipient: [recipient] } } });

const [recipient, ...others] = recipientFields;

/** Whom a template goes to: besides those of other messages, whomever the desk knows. */
export const addresseeFields: INodeProperties[] = [
	...(recipient
		? [
				{
					...recipient,
					options: [
						{ name: 'Contact of the Desk', value: 'deskContact', description: 'By the ID that the store has given the contact' },
						...((recipient.options ?? []) as Array<{ name: string; value: string }>),
						{ name: 'Conversation', value: 'conversation', description: 'The contact of a conversation, on its number. A resolved one is reopened.' },
					].sort((one, other) => one.name.localeCompare(other.name)),
				},
			]
		: []),
	...others,
	when('conversation', { displayName: 'Conversation ID', name: 'conversationId', type: 'string', default: '', placeholder: 'From the incoming item', description: 'Leave empty for the conversation of the incoming item' }),
	when('deskContact', { displayName: 'Contact ID', name: 'deskContactId', type: 'string', default: '', placeholder: 'From the incoming item', description: 'Leave empty for the contact of the incoming item' }),
];

const whenStored = (field: INodeProperties, show: Record<string, Array<string | boolean>> = {}): INodeProperties => ({
	...field,
	displayOptions: { ...field.displayOptions, show: { useStore: [true], ...show, ...field.displayOptions?.show } },
});

/** What the desk keeps of a template that was sent. */
export const keepingFields: INodeProperties[] = [
	whenStored({
		displayName: 'Keep in the Conversation',
		name: 'keepSent',
		type: 'boolean',
		noDataExpression: true,
		default: true,
		description: 'Whether the message is kept in the conversation with the contact, so that its receipts find it. Where none is open, one is reopened or opened; it then waits for the contact.',
	}),
	whenStored(
		{
			displayName: 'If the Last Conversation Is Resolved',
			name: 'resolvedChoice',
			type: 'options',
			noDataExpression: true,
			default: 'rule',
			options: [
				{ name: 'Follow the Rule of the Number', value: 'rule', description: 'As for messages of contacts; usually reopen for 24 hours, then open a new one' },
				{ name: 'Open a New One', value: 'new' },
				{ name: 'Reopen It', value: 'reopen', description: 'However long ago it was' },
			],
		},
		{ keepSent: [true] },
	),
	...answeredByFields.map((field) => whenStored(field, { keepSent: [true] })),
];
