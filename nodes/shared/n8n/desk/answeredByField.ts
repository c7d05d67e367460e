import type { INodeProperties } from 'n8n-workflow';

import { actingAgentField } from './actingAgent';

/** Who wrote an answer: what the conversation does then depends on it. */
export const answeredByField: INodeProperties = {
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
};

/** Which agent answered. */
export const answeringAgentField: INodeProperties = {
	...actingAgentField,
	description: 'Who answered. Gets the conversation if nobody has it and its channel assigns on reply.',
	displayOptions: { show: { author: ['agent'] } },
};
