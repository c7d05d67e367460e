import type { INodeProperties } from 'n8n-workflow';

import type { ReplyButton } from '../../../domain/message/outboundMessage';

export interface ReplyButtonInput {
	title: string;
	id: string;
}

/** Buttons whose press comes back as a message. */
export const replyButtonField = (displayName: string, name: string, most: number): INodeProperties => ({
	displayName,
	name,
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true, maxAllowedFields: most },
	placeholder: 'Add Button',
	default: { button: [{ title: '', id: '' }] },
	options: [
		{
			displayName: 'Button',
			name: 'button',
			values: [
				{
					displayName: 'Title',
					name: 'title',
					type: 'string',
					default: '',
					placeholder: 'e.g. My order',
					description: 'What the contact reads, at most 20 characters',
				},
				{
					displayName: 'ID',
					name: 'id',
					type: 'string',
					default: '',
					placeholder: 'e.g. orders',
					description: 'What the workflow gets when the button is pressed. By default the title.',
				},
			],
		},
	],
});

export const readReplyButtons = ({ button = [] }: { button?: ReplyButtonInput[] } = {}): ReplyButton[] =>
	button.map(({ title, id }) => ({ title: String(title), id: String(id || title) }));
