import type { IDataObject } from 'n8n-workflow';

import { actingAgentField, actorFor } from '../../../shared/n8n/desk/actingAgent';
import type { DeskOperation } from '../../../shared/n8n/desk/Desk';
import { channelIdField, channelIdOf } from './channelIdField';
import { readSettings } from './readSettings';
import { applyToOpenField, settingsField } from './settingsField';

export const updateChannel: DeskOperation = {
	resource: 'channel',
	option: { name: 'Update', value: 'update', action: 'Update a channel', description: 'Change how the desk treats a number' },
	fields: [channelIdField, settingsField, applyToOpenField, actingAgentField],
	async run(desk) {
		const id = channelIdOf(desk);
		const actor = await actorFor(desk, 'administer', () => id);
		const options = { applyToOpen: desk.parameter('applyToOpen', false) };
		return desk.valueOf(await desk.store.channels.update(id, readSettings(desk), actor, desk.at, options)) as unknown as IDataObject;
	},
};
