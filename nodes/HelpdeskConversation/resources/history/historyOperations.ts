import { HISTORY_EVENT_TYPES, type HistoryEventType } from '../../../shared/domain/history/historyEvent';
import { asItems } from '../../../shared/n8n/desk/asItem';
import type { DeskOperation } from '../../../shared/n8n/desk/Desk';
import { limitOf, pageFields } from '../../pageFields';

/** "conversationOpened" becomes "Conversation Opened". */
const readable = (type: string) => type.replace(/([A-Z])/g, ' $1').replace(/^./, (first) => first.toUpperCase());

interface Filters {
	types?: HistoryEventType[];
	conversationId?: string;
	contactId?: string;
	from?: string;
	until?: string;
}

const getHistory: DeskOperation = {
	resource: 'history',
	option: { name: 'Get Many', value: 'list', action: 'Get the history', description: 'List who did what, when and why, the latest first' },
	fields: [
		...pageFields,
		{
			displayName: 'Filters',
			name: 'filters',
			type: 'collection',
			placeholder: 'Add filter',
			default: {},
			options: [
				{ displayName: 'Contact ID', name: 'contactId', type: 'string', default: '' },
				{ displayName: 'Conversation ID', name: 'conversationId', type: 'string', default: '' },
				{
					displayName: 'Events',
					name: 'types',
					type: 'multiOptions',
					default: [],
					options: HISTORY_EVENT_TYPES.map((value) => ({ name: readable(value), value })).sort((one, other) => one.name.localeCompare(other.name)),
				},
				{ displayName: 'From', name: 'from', type: 'dateTime', default: '' },
				{ displayName: 'Until', name: 'until', type: 'dateTime', default: '' },
			],
		},
	],
	async run(desk) {
		const { types, conversationId, contactId, from, until } = desk.parameter<Filters>('filters', {});
		const filter = {
			types,
			conversationId: conversationId || undefined,
			contactId: contactId || undefined,
			from: from ? new Date(from) : undefined,
			to: until ? new Date(until) : undefined,
			newestFirst: true,
		};
		return asItems(await desk.store.history.find(filter, limitOf(desk)));
	},
};

export const historyOperations: DeskOperation[] = [getHistory];
