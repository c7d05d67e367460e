import type { IDataObject } from 'n8n-workflow';

import { actingAgentField, actorFor } from '../../../shared/n8n/desk/actingAgent';
import { allowedChannels } from '../../../shared/n8n/desk/allowedChannels';
import type { Desk, DeskOperation } from '../../../shared/n8n/desk/Desk';
import { limitOf, pageFields } from '../../pageFields';

interface Options {
	after?: string;
	channelId?: string;
	conversationId?: string;
	direction?: 'in' | 'out';
}

export const searchMessages: DeskOperation = {
	resource: 'message',
	option: { name: 'Search', value: 'search', action: 'Search messages', description: 'Find messages by their words, in all conversations, the latest first' },
	fields: [
		{
			displayName: 'Search For',
			name: 'search',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. parcel inv',
			description: 'Words, or their beginnings, that a message has, in any order. Case and accents do not count. Captions and names of files are searched too, quarantined content never.',
		},
		...pageFields,
		actingAgentField,
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add option',
			default: {},
			options: [
				{ displayName: 'Channel ID', name: 'channelId', type: 'string', default: '', placeholder: 'e.g. cloud:106540352242922' },
				{ displayName: 'Conversation ID', name: 'conversationId', type: 'string', default: '', description: 'Searches only what was said in it' },
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
		const { after, channelId, conversationId, direction } = desk.parameter<Options>('options', {});
		const search = desk.parameter('search', '').trim();
		if (search === '') throw desk.refusal("'Search For' is empty", 'Give at least one word, or the beginning of one.');
		const filter = { search, channelIds: await searchedChannels(desk, channelId?.trim()), conversationId: conversationId?.trim() || undefined, direction };
		return (await desk.store.messages.search(filter, { limit: limitOf(desk), after: after?.trim() || undefined })) as unknown as IDataObject[];
	},
};

/** The chosen one, or all; for an acting agent those that the agent may see. */
async function searchedChannels(desk: Desk, chosen: string | undefined): Promise<string[]> {
	if (!chosen) return await allowedChannels(desk, 'view');
	await actorFor(desk, 'view', () => chosen);
	return [chosen];
}
