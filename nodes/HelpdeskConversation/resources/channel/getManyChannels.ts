import type { IDataObject } from 'n8n-workflow';

import type { DeskOperation } from '../../../shared/n8n/desk/Desk';
import { limitOf, pageFields } from '../../pageFields';

interface Filters {
	provider?: string;
	account?: string;
	configured?: boolean;
}

export const getManyChannels: DeskOperation = {
	resource: 'channel',
	option: { name: 'Get Many', value: 'getAll', action: 'Get many channels', description: 'List the numbers that the desk knows' },
	fields: [
		...pageFields,
		{
			displayName: 'Filters',
			name: 'filters',
			type: 'collection',
			placeholder: 'Add filter',
			default: {},
			options: [
				{ displayName: 'Business Account ID', name: 'account', type: 'string', default: '' },
				{ displayName: 'Configured', name: 'configured', type: 'boolean', default: true, description: 'Whether to list numbers that somebody has configured, or the others' },
				{
					displayName: 'Provider',
					name: 'provider',
					type: 'options',
					default: 'cloud',
					options: [
						{ name: 'EngageLab', value: 'engagelab' },
						{ name: 'Twilio', value: 'twilio' },
						{ name: 'WhatsApp Cloud', value: 'cloud' },
					],
				},
			],
		},
	],
	async run(desk) {
		const { provider, account, configured } = desk.parameter<Filters>('filters', {});
		return (await desk.store.channels.find({ provider, account: account || undefined, configured }, limitOf(desk))) as unknown as IDataObject[];
	},
};
