import type { INodeProperties } from 'n8n-workflow';

import type { ConversationFilter, ConversationOrder } from '../../../shared/store/conversations/conversationStore';
import type { Sharing, View, ViewFilter } from '../../../shared/store/views/viewStore';
import { asItem, asItems } from '../../../shared/n8n/desk/asItem';
import { located, locatedOrNothing, locator } from '../../../shared/n8n/desk/locator';
import type { Desk, DeskOperation } from '../../../shared/n8n/desk/Desk';
import { limitOf, pageFields } from '../../pageFields';
import { conversationFilters, readFilters } from '../conversation/conversationFilters';

const viewLocator = locator({ displayName: 'View', name: 'view', search: 'searchViews' });

const viewOf = (desk: Desk) => located(desk, 'view', 'View');

/** Who a conversation is with is no view. */
const filterOptions = conversationFilters.filter(({ name }) => !['contactId', 'contactPhone'].includes(name));

const viewFields: INodeProperties[] = [
	{ displayName: 'Name', name: 'name', type: 'string', required: true, default: '', placeholder: 'e.g. Urgent and unassigned' },
	{ displayName: 'Conversations', name: 'filters', type: 'collection', placeholder: 'Add filter', default: {}, options: filterOptions },
	{
		displayName: 'Order',
		name: 'order',
		type: 'options',
		default: 'activity',
		options: [
			{ name: 'Latest Activity First', value: 'activity' },
			{ name: 'Longest Waiting First', value: 'waiting', description: 'Only conversations whose contact waits' },
			{ name: 'Most Urgent First', value: 'priority' },
		],
	},
	{
		displayName: 'Shared With',
		name: 'sharing',
		type: 'options',
		default: 'all',
		options: [
			{ name: 'A Team', value: 'team' },
			{ name: 'Everybody', value: 'all' },
			{ name: 'Nobody', value: 'private', description: 'Only its owner sees it' },
		],
	},
	{ ...locator({ displayName: 'Team', name: 'teamId', search: 'searchTeams' }), displayOptions: { show: { sharing: ['team'] } } },
	locator({ displayName: 'Owner', name: 'ownerId', search: 'searchAgents', required: false, description: 'The agent whom the view belongs to' }),
];

function readView(desk: Desk): Omit<View, 'id'> {
	const { unassigned, assigneeId, ...filters } = readFilters(desk);
	const filled = Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== '' && value !== undefined)) as ViewFilter;
	const assignee = unassigned ? { assigneeId: null } : assigneeId ? { assigneeId } : {};
	const sharing = desk.parameter<Sharing>('sharing', 'all');
	return {
		name: desk.parameter('name', ''),
		sharing,
		teamId: sharing === 'team' ? locatedOrNothing(desk, 'teamId') : undefined,
		ownerId: locatedOrNothing(desk, 'ownerId'),
		filter: { ...filled, ...assignee, order: desk.parameter<ConversationOrder>('order', 'activity') },
	};
}

const createView: DeskOperation = {
	resource: 'view',
	option: { name: 'Create', value: 'create', action: 'Create a view', description: 'Keep a filter of conversations under a name' },
	fields: viewFields,
	async run(desk) {
		return asItem(desk.valueOf(await desk.store.views.save(readView(desk))));
	},
};

const deleteView: DeskOperation = {
	resource: 'view',
	option: { name: 'Delete', value: 'delete', action: 'Delete a view', description: 'The conversations stay as they are' },
	fields: [viewLocator],
	async run(desk) {
		return asItem(desk.valueOf(await desk.store.views.remove(viewOf(desk))));
	},
};

const getManyViews: DeskOperation = {
	resource: 'view',
	option: { name: 'Get Many', value: 'getAll', action: 'Get many views', description: 'List views by name' },
	fields: [locator({ displayName: 'Agent', name: 'agentId', search: 'searchAgents', required: false, description: 'Only what this agent may see; all views if empty' }), ...pageFields],
	async run(desk) {
		return asItems(await desk.store.views.find({ agentId: locatedOrNothing(desk, 'agentId') }, limitOf(desk)));
	},
};

const runView: DeskOperation = {
	resource: 'view',
	option: { name: 'Get Conversations', value: 'run', action: 'Get the conversations of a view', description: 'List the conversations that are in a view now' },
	fields: [viewLocator, ...pageFields],
	async run(desk) {
		const { filter } = desk.valueOf(await desk.store.views.get(viewOf(desk)));
		const { waitingMinutes, order, ...rest } = filter;
		const since: Pick<ConversationFilter, 'waitingSince'> = waitingMinutes === undefined ? {} : { waitingSince: new Date(desk.at.getTime() - waitingMinutes * 60_000) };
		return asItems(await desk.store.conversations.find({ ...rest, ...since }, { order, limit: limitOf(desk) }));
	},
};

const updateView: DeskOperation = {
	resource: 'view',
	option: { name: 'Update', value: 'update', action: 'Update a view', description: 'Replace what a view shows and who sees it' },
	fields: [viewLocator, ...viewFields],
	async run(desk) {
		const { id } = desk.valueOf(await desk.store.views.get(viewOf(desk)));
		return asItem(desk.valueOf(await desk.store.views.save({ id, ...readView(desk) })));
	},
};

export const viewOperations: DeskOperation[] = [createView, deleteView, getManyViews, runView, updateView];
