import type { INodeProperties } from 'n8n-workflow';

import type { Desk } from '../../../shared/n8n/desk/Desk';

export const channelIdField: INodeProperties = {
	displayName: 'Channel ID',
	name: 'channelId',
	type: 'string',
	default: '',
	placeholder: 'From the incoming item',
	description: "The provider and its ID of the number, e.g. cloud:106540352242922. Leave empty for the incoming item's channel.",
};

/** The channel that was typed in, else the one of the incoming item. */
export function channelIdOf(desk: Desk): string {
	const id = desk.parameter('channelId', '').trim() || desk.incoming.channelId;
	if (id) return id;
	throw desk.refusal('The incoming item belongs to no channel', "Fill in 'Channel ID', e.g. cloud:106540352242922.");
}
