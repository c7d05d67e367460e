import type { Assignment } from '../../../shared/store/conversations/conversationStore';
import { changeConversation } from './changeConversation';

export const assignConversation = changeConversation({
	option: { name: 'Assign', value: 'assign', action: 'Assign a conversation', description: 'Give a conversation to an agent, a team or both' },
	fields: [
		{ displayName: 'Agent ID', name: 'agentId', type: 'string', default: '', description: 'Leave empty to change only the team' },
		{ displayName: 'Team ID', name: 'teamId', type: 'string', default: '', description: 'Leave empty to change only the agent' },
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
			agentId: desk.parameter('agentId', '').trim() || undefined,
			teamId: desk.parameter('teamId', '').trim() || undefined,
			...(desk.parameter('ifTaken', 'keep') === 'keep' ? { expect: 'unassigned' } : {}),
		};
		return await desk.store.conversations.assign(id, assignment, actor, desk.at, reason);
	},
});
