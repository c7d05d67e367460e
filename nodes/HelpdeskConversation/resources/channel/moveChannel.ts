import { toE164 } from '../../../shared/domain/contact/phoneNumber';
import { actingAgentField, actorFor } from '../../../shared/n8n/desk/actingAgent';
import type { DeskOperation } from '../../../shared/n8n/desk/Desk';
import { channelIdField, channelIdOf } from './channelIdField';

export const moveChannel: DeskOperation = {
	resource: 'channel',
	option: { name: 'Move', value: 'move', action: 'Move a channel', description: 'Let a number go on at another provider, with its conversations, contacts and settings' },
	fields: [
		{ ...channelIdField, description: "The ID under which the desk knows the number so far, e.g. cloud:106540352242922. Leave empty for the incoming item's channel." },
		{
			displayName: 'New Channel ID',
			name: 'newChannelId',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. twilio:+15550783881',
			description: 'The new provider and its ID of the number. Any message that comes in there tells it.',
		},
		{
			displayName: 'Options',
			name: 'moveOptions',
			type: 'collection',
			placeholder: 'Add option',
			default: {},
			options: [
				{ displayName: 'Business Account ID', name: 'account', type: 'string', default: '', description: "The new provider's account. Leave empty if the next message is to tell it." },
				{
					displayName: 'If Both Are Configured',
					name: 'settings',
					type: 'options',
					default: 'refuse',
					description: 'Whose settings hold where somebody has configured the new channel already',
					options: [
						{ name: 'Keep Those of the New Channel', value: 'new' },
						{ name: 'Keep Those of the Old Channel', value: 'old' },
						{ name: 'Move Nothing', value: 'refuse' },
					],
				},
				{ displayName: 'Phone', name: 'phone', type: 'string', default: '', placeholder: 'e.g. +15550783881', description: 'The number itself, where the new ID does not hold it' },
			],
		},
		actingAgentField,
	],
	async run(desk) {
		const from = channelIdOf(desk);
		const to = desk.parameter('newChannelId', '').trim();
		if (!to) throw desk.refusal('No new channel is given', "Fill in 'New Channel ID', e.g. twilio:+15550783881.");
		const { account, phone, settings } = desk.parameter<{ account?: string; phone?: string; settings?: 'new' | 'old' | 'refuse' }>('moveOptions', {});
		const actor = await actorFor(desk, 'administer', () => from);
		const move = {
			from,
			to,
			...(account?.trim() ? { account: account.trim() } : {}),
			...(phone?.trim() ? { phone: toE164(phone) ?? phone.trim() } : {}),
			...(settings === 'new' || settings === 'old' ? { settings } : {}),
		};
		const { channel, ...moved } = desk.valueOf(await desk.store.channels.move(move, actor, desk.at));
		return { ...channel, movedFrom: from, ...moved };
	},
};
