import { limitFields, readLimit } from '../fields/limitFields';
import { simplified, simplifyField } from '../fields/simplifyField';
import type { Operation } from '../operation';
import { categoryOptions } from './categoryOptions';

interface Filters {
	name?: string;
	language?: string;
	status?: string;
	category?: string;
}

/** For providers whose templates are named and stated as Meta does it. */
export const getManyTemplates: Operation = {
	resource: 'template',
	option: { name: 'Get Many', value: 'getAll', action: 'Get many templates', description: 'List the templates of the business account' },
	fields: [
		...limitFields,
		{
			displayName: 'Filters',
			name: 'filters',
			type: 'collection',
			placeholder: 'Add filter',
			default: {},
			options: [
				{ displayName: 'Category', name: 'category', type: 'options', default: 'UTILITY', options: categoryOptions.map(({ name, value }) => ({ name, value })) },
				{ displayName: 'Language', name: 'language', type: 'string', default: '', placeholder: 'e.g. en_US' },
				{ displayName: 'Name', name: 'name', type: 'string', default: '', placeholder: 'e.g. order', description: 'Part of the name' },
				{
					displayName: 'Status',
					name: 'status',
					type: 'options',
					default: 'APPROVED',
					options: [
						{ name: 'Approved', value: 'APPROVED' },
						{ name: 'Disabled', value: 'DISABLED', description: 'Blocked for good because of its quality or a policy' },
						{ name: 'In Appeal', value: 'IN_APPEAL' },
						{ name: 'Paused', value: 'PAUSED', description: 'Blocked for some hours because of its quality' },
						{ name: 'Pending', value: 'PENDING', description: 'In review' },
						{ name: 'Pending Deletion', value: 'PENDING_DELETION' },
						{ name: 'Rejected', value: 'REJECTED' },
					],
				},
			],
		},
		simplifyField,
	],
	async run(call) {
		const { name, ...others } = call.parameter<Filters>('filters', {});
		const filter = { ...others, name: name?.trim().toLowerCase(), limit: readLimit(call) };
		const templates = call.valueOf(await call.vendor.provider.listTemplates(call.http, call.account, filter));
		return templates.map((template) => simplified(template, call));
	},
};
