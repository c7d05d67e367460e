import { actingAgentField, actorFor } from '../../../shared/n8n/desk/actingAgent';
import type { DeskOperation } from '../../../shared/n8n/desk/Desk';
import { channelIdField, channelIdOf } from './channelIdField';

export const deleteChannel: DeskOperation = {
	resource: 'channel',
	option: { name: 'Delete', value: 'delete', action: 'Delete a channel', description: 'Take away how the desk treats a number. What was said stays.' },
	fields: [channelIdField, actingAgentField],
	async run(desk) {
		const id = channelIdOf(desk);
		const actor = await actorFor(desk, 'administer', () => id);
		desk.valueOf(await desk.store.channels.remove(id, actor, desk.at));
		return { id, deleted: true };
	},
};
