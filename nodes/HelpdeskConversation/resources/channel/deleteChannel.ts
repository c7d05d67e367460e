import { actingAgentField, actorFor } from '../../actingAgent';
import type { DeskOperation } from '../../operation';
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
