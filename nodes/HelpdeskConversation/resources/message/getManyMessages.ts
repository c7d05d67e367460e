import type { IDataObject } from 'n8n-workflow';

import { conversationIdField } from '../../../shared/n8n/desk/conversationIdField';
import type { DeskOperation } from '../../../shared/n8n/desk/Desk';
import { limitOf, pageFields } from '../../pageFields';
import { quarantinedFields, showQuarantined } from '../../quarantinedFields';

interface Options {
	after?: string;
	direction?: 'in' | 'out';
	newestFirst?: boolean;
}

export const getManyMessages: DeskOperation = {
	resource: 'message',
	option: { name: 'Get Many', value: 'getAll', action: 'Get many messages', description: 'List what was said in a conversation' },
	fields: [
		conversationIdField,
		...pageFields,
		...quarantinedFields,
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add option',
			default: {},
			options: [
				{
					displayName: 'Direction',
					name: 'direction',
					type: 'options',
					default: 'in',
					options: [
						{ name: 'From the Contact', value: 'in' },
						{ name: 'To the Contact', value: 'out' },
					],
				},
				{ displayName: 'Newest First', name: 'newestFirst', type: 'boolean', default: true, description: 'Whether to begin with the latest message' },
				{
					displayName: 'Start After Message ID',
					name: 'after',
					type: 'string',
					default: '',
					description: "The desk's ID of the last message of the page before, to get the next page",
				},
			],
		},
	],
	async run(desk) {
		const { after, direction, newestFirst } = desk.parameter<Options>('options', {});
		const conversationId = desk.conversationId();
		const page = { limit: limitOf(desk), after: after?.trim() || undefined, newestFirst, showQuarantined: await showQuarantined(desk, conversationId) };
		return (await desk.store.messages.find({ conversationId, direction }, page)) as unknown as IDataObject[];
	},
};
