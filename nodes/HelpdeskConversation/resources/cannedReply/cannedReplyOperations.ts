import type { INodeProperties } from 'n8n-workflow';

import { fillText } from '../../../shared/domain/message/fillText';
import type { CannedReplyDetails, CannedReplyFilter } from '../../../shared/store/cannedReplies/cannedReplyStore';
import { asItem, asItems } from '../../../shared/n8n/desk/asItem';
import { chosenIn, located, locator, type Chosen } from '../../../shared/n8n/desk/locator';
import type { Desk, DeskOperation } from '../../../shared/n8n/desk/Desk';
import { limitOf, pageFields } from '../../pageFields';

const replyLocator = locator({ displayName: 'Canned Reply', name: 'cannedReply', search: 'searchCannedReplies' });

const replyOf = (desk: Desk) => located(desk, 'cannedReply', 'Canned Reply');

const shortcutField: INodeProperties = {
	displayName: 'Shortcut',
	name: 'shortcut',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. thanks',
	description: 'A word without spaces by which agents find it',
};

const textField: INodeProperties = {
	displayName: 'Text',
	name: 'text',
	type: 'string',
	typeOptions: { rows: 4 },
	required: true,
	default: '',
	placeholder: 'e.g. Thank you, {{contact.name | dear customer}}!',
	description: 'May hold values of the item it is filled with, such as {{contact.name}}; after a bar stands what is written where nothing is known',
};

const places: INodeProperties[] = [
	{ displayName: 'Channel ID', name: 'channelId', type: 'string', default: '', description: 'Only for this channel' },
	{ displayName: 'Language', name: 'language', type: 'string', default: '', placeholder: 'e.g. fr', description: 'Only for contacts of this language' },
	{ displayName: 'Team ID', name: 'teamId', type: 'string', default: '', description: 'Only for this team' },
];

const collection = (displayName: string, name: string, placeholder: string, options: INodeProperties[]): INodeProperties => ({
	displayName,
	name,
	type: 'collection',
	placeholder,
	default: {},
	options,
});

type Places = Pick<CannedReplyDetails, 'channelId' | 'teamId' | 'language'>;

/** An emptied text takes the value away. */
const placesOf = (given: Places): Places => Object.fromEntries(Object.entries(given).map(([name, value]) => [name, value?.trim() ? value.trim() : null]));

const createReply: DeskOperation = {
	resource: 'cannedReply',
	option: { name: 'Create', value: 'create', action: 'Create a canned reply', description: 'Keep a text that agents send often' },
	fields: [shortcutField, textField, collection('Additional Fields', 'details', 'Add field', places)],
	async run(desk) {
		const details = { shortcut: desk.parameter('shortcut', ''), text: desk.parameter('text', ''), ...placesOf(desk.parameter<Places>('details', {})) };
		return asItem(desk.valueOf(await desk.store.cannedReplies.create(details, desk.actor, desk.at)));
	},
};

const deleteReply: DeskOperation = {
	resource: 'cannedReply',
	option: { name: 'Delete', value: 'delete', action: 'Delete a canned reply' },
	fields: [replyLocator],
	async run(desk) {
		return asItem(desk.valueOf(await desk.store.cannedReplies.remove(replyOf(desk), desk.actor, desk.at)));
	},
};

const fillCannedReply: DeskOperation = {
	resource: 'cannedReply',
	option: {
		name: 'Fill',
		value: 'fill',
		action: 'Fill in a canned reply',
		description: 'Get the text with the values of the incoming item, ready to be sent',
	},
	fields: [shortcutField],
	async run(desk) {
		const reply = desk.valueOf(await desk.store.cannedReplies.byShortcut(desk.parameter('shortcut', '')));
		const { text, missing } = fillText(reply.text, desk.json);
		return { ...desk.json, cannedReply: { id: reply.id, shortcut: reply.shortcut, text, missing } };
	},
};

const getReply: DeskOperation = {
	resource: 'cannedReply',
	option: { name: 'Get', value: 'get', action: 'Get a canned reply' },
	fields: [replyLocator],
	async run(desk) {
		return asItem(desk.valueOf(await desk.store.cannedReplies.get(replyOf(desk))));
	},
};

interface Filters extends Pick<CannedReplyFilter, 'language' | 'search'> {
	channelId?: Chosen;
	teamId?: Chosen;
}

const getManyReplies: DeskOperation = {
	resource: 'cannedReply',
	option: { name: 'Get Many', value: 'getAll', action: 'Get many canned replies', description: 'List canned replies by shortcut' },
	fields: [
		...pageFields,
		collection('Filters', 'filters', 'Add filter', [
			locator({ displayName: 'Channel', name: 'channelId', search: 'searchChannels', required: false, description: 'Those for it and those for all' }),
			{ displayName: 'Language', name: 'language', type: 'string', default: '', placeholder: 'e.g. fr' },
			{ displayName: 'Search', name: 'search', type: 'string', default: '', description: 'Part of the shortcut or the text' },
			locator({ displayName: 'Team', name: 'teamId', search: 'searchTeams', required: false }),
		]),
	],
	async run(desk) {
		const { channelId, teamId, language, search } = desk.parameter<Filters>('filters', {});
		const filter = { channelId: chosenIn(channelId), teamId: chosenIn(teamId), language: language || undefined, search: search || undefined };
		return asItems(await desk.store.cannedReplies.find(filter, limitOf(desk)));
	},
};

const updateReply: DeskOperation = {
	resource: 'cannedReply',
	option: { name: 'Update', value: 'update', action: 'Update a canned reply', description: 'Change a text, its shortcut or where it is offered' },
	fields: [
		replyLocator,
		collection('Update Fields', 'details', 'Add field', [
			...places,
			{ ...shortcutField, required: false },
			{ ...textField, required: false },
		]),
	],
	async run(desk) {
		const { shortcut, text, ...where } = desk.parameter<CannedReplyDetails>('details', {});
		const details = { ...(shortcut === undefined ? {} : { shortcut }), ...(text === undefined ? {} : { text }), ...placesOf(where) };
		return asItem(desk.valueOf(await desk.store.cannedReplies.update(replyOf(desk), details, desk.actor, desk.at)));
	},
};

export const cannedReplyOperations: DeskOperation[] = [createReply, deleteReply, fillCannedReply, getReply, getManyReplies, updateReply];
