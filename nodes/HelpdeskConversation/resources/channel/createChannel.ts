import type { IDataObject } from 'n8n-workflow';

import { toE164 } from '../../../shared/domain/contact/phoneNumber';
import { NUMBERS_PER_ACCOUNT } from '../../../shared/store/channels/claimNumber';
import { actingAgentField, actorFor } from '../../../shared/n8n/desk/actingAgent';
import type { DeskOperation } from '../../../shared/n8n/desk/Desk';
import { channelIdField, channelIdOf } from './channelIdField';
import { readSettings } from './readSettings';
import { settingsField } from './settingsField';

export const createChannel: DeskOperation = {
	resource: 'channel',
	option: { name: 'Create', value: 'create', action: 'Create a channel', description: 'Say for the first time how the desk treats a number. Numbers without it work too, with the defaults.' },
	fields: [
		channelIdField,
		{ displayName: 'Phone', name: 'phone', type: 'string', default: '', placeholder: 'e.g. +15550783881', description: 'The number itself. Leave empty if the first message is to tell it.' },
		{ displayName: 'Business Account ID', name: 'account', type: 'string', default: '', description: 'The account that the number belongs to. Leave empty if the first message is to tell it.' },
		settingsField,
		{
			displayName: 'Most Numbers per Account',
			name: 'numbersPerAccount',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: NUMBERS_PER_ACCOUNT,
			description: 'How many numbers one business account may have at the desk',
		},
		actingAgentField,
	],
	async run(desk) {
		const phone = desk.parameter('phone', '').trim();
		const channel = { id: channelIdOf(desk), phone: phone ? (toE164(phone) ?? phone) : undefined, account: desk.parameter('account', '').trim() || undefined };
		const actor = await actorFor(desk, 'administer', () => channel.id);
		const options = { numbersPerAccount: desk.parameter('numbersPerAccount', NUMBERS_PER_ACCOUNT) };
		return desk.valueOf(await desk.store.channels.create(channel, readSettings(desk), actor, desk.at, options)) as unknown as IDataObject;
	},
};
