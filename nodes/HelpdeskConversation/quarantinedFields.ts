import { isToolType, type INodeProperties } from 'n8n-workflow';

import { actingAgentField, actorFor } from '../shared/n8n/desk/actingAgent';
import { channelOfConversation } from './channelOfConversation';
import type { Desk } from '../shared/n8n/desk/Desk';

/** Whether to show what is harmful, and who wants to see it. */
export const quarantinedFields: INodeProperties[] = [
	{
		displayName: 'Show Quarantined Content',
		name: 'showQuarantined',
		type: 'boolean',
		default: false,
		description: 'Whether to include what WhatsApp holds to be harmful, e.g. phishing. Only for administrators, and never for an AI.',
	},
	actingAgentField,
];

/** What the acting agent wants to see, if the agent may: what is harmful is for administrators, and for no AI that has this node as its tool. */
export async function showQuarantined(desk: Desk, conversationId: string): Promise<boolean> {
	const isWanted = desk.parameter('showQuarantined', false) && !isToolType(desk.context.getNode().type);
	await actorFor(desk, isWanted ? 'administer' : 'view', async () => await channelOfConversation(desk, conversationId));
	return isWanted;
}
