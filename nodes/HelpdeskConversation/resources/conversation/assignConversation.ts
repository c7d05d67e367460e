import type { Assignment } from '../../../shared/store/conversations/conversationStore';
import { locatedOrNothing, locator } from '../../../shared/n8n/desk/locator';
import { changeConversation } from './changeConversation';

export const assignConversation = changeConversation({
	option: { name: 'Assign', value: 'assign', action: 'Assign a conversation', description: 'Give a conversation to an agent, a team or both' },
	fields: [
		locator({ displayName: 'Agent', name: 'agent', search: 'searchAgents', required: false, description: 'Leave empty to change only the team' }),
		locator({ displayName: 'Team', name: 'team', search: 'searchTeams', required: false, description: 'Leave empty to change only the agent' }),
		{
			displayName: 'If Somebody Has It',
			name: 'ifTaken',
			type: 'options',
			default: 'keep',
			options: [
				{ name: 'Leave It There', value: 'keep', description: 'The item says so: conversation.changed is false' },
				{ name: 'Take It Away', value: 'take' },
			],
		},
	],
	async change(desk, id, actor, reason) {
		const assignment: Assignment = {
			agentId: locatedOrNothing(desk, 'agent'),
			teamId: locatedOrNothing(desk, 'team'),
			...(desk.parameter('ifTaken', 'keep') === 'keep' ? { expect: 'unassigned' } : {}),
		};
		return await desk.store.conversations.assign(id, assignment, actor, desk.at, reason);
	},
});
