import type { IDataObject } from 'n8n-workflow';

import type { DeskOperation } from '../../../shared/n8n/desk/Desk';
import { channelIdField, channelIdOf } from './channelIdField';

export const getChannel: DeskOperation = {
	resource: 'channel',
	option: { name: 'Get', value: 'get', action: 'Get a channel', description: 'Get a number and how the desk treats it' },
	fields: [channelIdField],
	async run(desk) {
		return desk.valueOf(await desk.store.channels.get(channelIdOf(desk))) as unknown as IDataObject;
	},
};
