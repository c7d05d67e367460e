import { limitFields, readLimit } from '../../../shared/n8n/fields/limitFields';
import { simplified, simplifyField } from '../../../shared/n8n/fields/simplifyField';
import type { TwilioOperation } from '../../operation';
import { categoryField } from './categoryField';

interface Filters {
	name?: string;
	language?: string;
	status?: string;
	category?: string;
}

export const getManyTemplates: TwilioOperation = {
	resource: 'template',
	option: { name: 'Get Many', value: 'getAll', action: 'Get many templates', description: 'List the templates of the account with the state of their approval' },
	fields: [
		...limitFields,
		{
			displayName: 'Filters',
			name: 'filters',
			type: 'collection',
			placeholder: 'Add filter',
			default: {},
			options: [
				{ ...categoryField },
				{ displayName: 'Language', name: 'language', type: 'string', default: '', placeholder: 'e.g. en' },
				{ displayName: 'Name', name: 'name', type: 'string', default: '', placeholder: 'e.g. ticket', description: 'Part of the name at Twilio or at WhatsApp' },
				{
					displayName: 'Status',
					name: 'status',
					type: 'options',
					default: 'approved',
					options: [
						{ name: 'Approved', value: 'approved' },
						{ name: 'Disabled', value: 'disabled' },
						{ name: 'Not Submitted', value: 'unsubmitted', description: 'Can be sent while the 24-hour window is open' },
						{ name: 'Paused', value: 'paused' },
						{ name: 'Pending', value: 'pending', description: 'In review' },
						{ name: 'Received', value: 'received', description: 'Twilio has it, and hands it on to WhatsApp' },
						{ name: 'Rejected', value: 'rejected' },
					],
				},
			],
		},
		simplifyField,
	],
	async run(call) {
		const { name, ...others } = call.parameter<Filters>('filters', {});
		const filter = { ...others, name: name?.trim(), limit: readLimit(call) };
		const templates = call.valueOf(await call.vendor.provider.listTemplates(call.http, call.account, filter));
		return templates.map((template) => simplified(template, call));
	},
};
