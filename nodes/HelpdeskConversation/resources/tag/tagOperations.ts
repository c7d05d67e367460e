import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { Actor } from '../../../shared/domain/history/historyEvent';
import type { StoreResult } from '../../../shared/store/storeResult';
import { actingAgentField, actorFor } from '../../../shared/n8n/desk/actingAgent';
import { asItem, asItems } from '../../../shared/n8n/desk/asItem';
import { channelOfConversation } from '../../channelOfConversation';
import { conversationIdField } from '../../../shared/n8n/desk/conversationIdField';
import { located, locator } from '../../../shared/n8n/desk/locator';
import type { Desk, DeskOperation } from '../../../shared/n8n/desk/Desk';
import { limitOf, pageFields } from '../../pageFields';

const tagsField: INodeProperties = {
	displayName: 'Tags',
	name: 'tags',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. vip, refund',
	description: 'Separated by commas; upper and lower case are the same tag',
};

const tagLocator = locator({
	displayName: 'Tag',
	name: 'tag',
	search: 'searchTags',
	byHand: { displayName: 'By Name', name: 'id', placeholder: 'e.g. vip' },
});

const tagOf = (desk: Desk) => located(desk, 'tag', 'Tag');

type Tagging = (desk: Desk, id: string, names: string[], actor: Actor) => Promise<StoreResult<string[]>>;

/** The item goes on with the tags that the conversation has then. */
async function tagging(desk: Desk, change: Tagging): Promise<IDataObject> {
	const id = desk.conversationId();
	const actor = await actorFor(desk, 'annotate', async () => await channelOfConversation(desk, id));
	const names = desk.parameter('tags', '').split(',');
	const tags = desk.valueOf(await change(desk, id, names, actor));
	return { ...desk.json, conversation: { id, ...(desk.json.conversation as object | undefined), tags } };
}

const addTags: DeskOperation = {
	resource: 'tag',
	option: { name: 'Add', value: 'add', action: 'Add tags to a conversation', description: 'Put tags on a conversation; new ones are made' },
	fields: [tagsField, conversationIdField, actingAgentField],
	run: async (desk) => await tagging(desk, async ({ store, at }, id, names, actor) => await store.tags.add(id, names, actor, at)),
};

const removeTags: DeskOperation = {
	resource: 'tag',
	option: { name: 'Remove', value: 'remove', action: 'Remove tags from a conversation', description: 'Take tags off a conversation; the tags themselves stay' },
	fields: [tagsField, conversationIdField, actingAgentField],
	run: async (desk) => await tagging(desk, async ({ store, at }, id, names, actor) => await store.tags.take(id, names, actor, at)),
};

const deleteTag: DeskOperation = {
	resource: 'tag',
	option: { name: 'Delete', value: 'delete', action: 'Delete a tag', description: 'Take a tag off every conversation' },
	fields: [tagLocator],
	async run(desk) {
		return asItem(desk.valueOf(await desk.store.tags.remove(tagOf(desk))));
	},
};

const getManyTags: DeskOperation = {
	resource: 'tag',
	option: { name: 'Get Many', value: 'getAll', action: 'Get many tags', description: 'List tags with how often they are used' },
	fields: [...pageFields],
	async run(desk) {
		return asItems(await desk.store.tags.find(limitOf(desk)));
	},
};

const updateTag: DeskOperation = {
	resource: 'tag',
	option: { name: 'Update', value: 'update', action: 'Update a tag', description: 'Change name or colour of a tag. A name that another tag has makes the two one.' },
	fields: [
		tagLocator,
		{
			displayName: 'Update Fields',
			name: 'changes',
			type: 'collection',
			placeholder: 'Add field',
			default: {},
			options: [
				{ displayName: 'Colour', name: 'colour', type: 'color', default: '#d97706' },
				{ displayName: 'Name', name: 'name', type: 'string', default: '' },
			],
		},
	],
	async run(desk) {
		const { name, colour } = desk.parameter<{ name?: string; colour?: string }>('changes', {});
		if (name === undefined && colour === undefined) throw desk.refusal('Nothing is to be changed', "Add a name or a colour under 'Update Fields'.");
		const { tags } = desk.store;
		const renamed = name === undefined ? undefined : desk.valueOf(await tags.rename(tagOf(desk), name));
		if (renamed && colour === undefined) return asItem(renamed);
		return asItem(desk.valueOf(await tags.colour(renamed?.name ?? tagOf(desk), colour || undefined)));
	},
};

export const tagOperations: DeskOperation[] = [addTags, deleteTag, getManyTags, removeTags, updateTag];
