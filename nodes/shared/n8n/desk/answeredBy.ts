import type { INodeProperties } from 'n8n-workflow';

import type { Reply, ReplyAuthor } from '../../store/helpdeskStore';
import { actingAgentField, actingAgentId, actorFor } from './actingAgent';
import type { Desk } from './Desk';

/** Who wrote an answer: what the conversation does then depends on it. */
export const answeredByFields: INodeProperties[] = [
	{
		displayName: 'Answered By',
		name: 'author',
		type: 'options',
		noDataExpression: true,
		default: 'automation',
		options: [
			{ name: 'An Agent', value: 'agent', description: 'A person answered: the conversation then waits for the contact' },
			{ name: 'An AI Agent', value: 'ai', description: 'An AI answered: the contact waits no longer, but the conversation stays where it is' },
			{ name: 'The Workflow', value: 'automation', description: 'An automatic text, e.g. a greeting: the conversation stays where it is and the contact goes on waiting' },
		],
	},
	{
		...actingAgentField,
		description: 'Who answered. Gets the conversation if nobody has it and its channel assigns on reply.',
		displayOptions: { show: { author: ['agent'] } },
	},
	{
		displayName: 'AI Agent',
		name: 'aiAgent',
		type: 'string',
		default: '',
		placeholder: 'From the incoming item',
		description: 'The name of the AI agent that answered. Leave empty for the one that Helpdesk Router chose.',
		displayOptions: { show: { author: ['ai'] } },
	},
];

/** Who answered, as the panel says; an agent must be allowed to answer on the channel. */
export async function readAnswerer(desk: Desk, channelId: () => string | Promise<string>): Promise<Pick<Reply, 'author' | 'agentId' | 'aiAgent'>> {
	const author = desk.parameter<ReplyAuthor>('author');
	const agentId = author === 'agent' ? actingAgentId(desk) : undefined;
	if (agentId !== undefined) await actorFor(desk, 'reply', channelId);
	return { author, agentId, ...(author === 'ai' ? { aiAgent: aiAgentOf(desk) } : {}) };
}

/** The name that was typed in, else the one that the router put on the item. */
function aiAgentOf(desk: Desk): string | undefined {
	const { aiAgent } = (desk.json.route ?? {}) as { aiAgent?: unknown };
	return desk.parameter('aiAgent', '').trim() || (typeof aiAgent === 'string' ? aiAgent : undefined);
}
