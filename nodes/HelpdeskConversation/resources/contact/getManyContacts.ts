import type { IDataObject } from 'n8n-workflow';

import { toE164 } from '../../../shared/domain/contact/phoneNumber';
import type { DeskOperation } from '../../../shared/n8n/desk/Desk';

interface Filters {
	name?: string;
	phone?: string;
	search?: string;
	channelId?: string;
	blocked?: boolean;
}

export const getManyContacts: DeskOperation = {
	resource: 'contact',
	option: { name: 'Get Many', value: 'getAll', action: 'Get many contacts', description: 'List contacts, the latest first' },
	fields: [
		{ displayName: 'Return All', name: 'returnAll', type: 'boolean', default: false, description: 'Whether to return all results or only up to a given limit' },
		{
			displayName: 'Limit',
			name: 'limit',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 50,
			description: 'Max number of results to return',
			displayOptions: { show: { returnAll: [false] } },
		},
		{
			displayName: 'Filters',
			name: 'filters',
			type: 'collection',
			placeholder: 'Add filter',
			default: {},
			options: [
				{ displayName: 'Blocked', name: 'blocked', type: 'boolean', default: true, description: 'Whether to list blocked contacts, or those who are not' },
				{ displayName: 'Channel ID', name: 'channelId', type: 'string', default: '', placeholder: 'e.g. cloud:106540352242922' },
				{ displayName: 'Name', name: 'name', type: 'string', default: '', placeholder: 'e.g. Ada', description: 'Any part of the name' },
				{ displayName: 'Phone', name: 'phone', type: 'string', default: '', placeholder: 'e.g. +4915112345678' },
				{
					displayName: 'Search',
					name: 'search',
					type: 'string',
					default: '',
					placeholder: 'e.g. ada lov',
					description: 'Words, or their beginnings, of names and numbers. Case and accents do not count. Faster than Name on a big desk.',
				},
			],
		},
	],
	async run(desk) {
		const { name, phone, search, channelId, blocked } = desk.parameter<Filters>('filters', {});
		const filter = { name: name || undefined, search: search?.trim() || undefined, phone: phone ? (toE164(phone) ?? phone) : undefined, channelId: channelId || undefined, blocked };
		const limit = desk.parameter('returnAll', false) ? undefined : desk.parameter('limit', 50);
		return (await desk.store.contacts.find(filter, limit)) as unknown as IDataObject[];
	},
};
