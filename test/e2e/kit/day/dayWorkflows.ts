import type { WorkflowContent, WorkflowNode } from '../../../../desk/client/workflowContent.ts';

const PACKAGE = 'n8n-nodes-whatsapp-helpdesk';

const node = (name: string, type: string, typeVersion: number, parameters: object, more: object = {}): WorkflowNode => ({ id: name, name, type, typeVersion, position: [0, 0], parameters, ...more });
const ours = (name: string, type: string, parameters: object, more?: object) => node(name, `${PACKAGE}.${type}`, 1, parameters, more);
const desk = (name: string, resource: string, operation: string, parameters: object = {}, more?: object) => ours(name, 'helpdeskConversation', { resource, operation, ...parameters }, more);
const called = (path: string, httpMethod: 'GET' | 'POST') =>
	node(path, 'n8n-nodes-base.webhook', 2, { httpMethod, path, responseMode: 'lastNode', responseData: 'allEntries' }, { webhookId: path });
const to = (...names: string[]) => ({ main: names.map((name) => [{ node: name, type: 'main', index: 0 }]) });
const byId = (value: string) => ({ __rl: true, mode: 'id', value });

/** What agents and a team lead do, each with a webhook: who there is, what waits, answering, resolving, coming and going, the figures. */
export const deskWork: WorkflowContent = {
	name: 'What people do at the desk',
	nodes: [
		called('people-agents', 'GET'),
		desk('Agents', 'agent', 'getAll', { returnAll: true }),

		called('people-open-conversations', 'GET'),
		desk('Open Ones', 'conversation', 'getAll', { returnAll: true, filters: { states: ['new', 'pending'] }, options: {} }, { alwaysOutputData: true }),

		called('people-answer', 'POST'),
		ours('Answer', 'helpdeskReply', { message: 'text', text: '={{ $json.body.text }}', author: 'agent', actingAgentId: '={{ $json.body.agentId }}', conversationId: '={{ $json.body.conversationId }}' }),

		desk('Resolve What Is Answered', 'conversation', 'resolve', { actingAgentId: "={{ $('people-answer').first().json.body.agentId }}" }),

		called('people-resolve', 'POST'),
		desk('Resolve', 'conversation', 'resolve', { conversationId: '={{ $json.body.conversationId }}', actingAgentId: '={{ $json.body.agentId }}' }),

		called('people-presence', 'POST'),
		desk('Set Presence', 'agent', 'setPresence', { agent: byId('={{ $json.body.agentId }}'), presence: '={{ $json.body.presence }}' }),

		called('people-figures', 'GET'),
		desk('Figures', 'report', 'get', { period: 'custom', from: '={{ $json.query.from }}', until: '={{ $json.query.until }}', by: '={{ $json.query.by }}' }),

		called('people-satisfaction', 'GET'),
		ours('Satisfaction', 'helpdeskCsat', { operation: 'report', period: 'custom', from: '={{ $json.query.from }}', until: '={{ $json.query.until }}', by: 'total', chart: false }),
	],
	connections: {
		'people-agents': to('Agents'),
		'people-open-conversations': to('Open Ones'),
		'people-answer': to('Answer'),
		Answer: to('Resolve What Is Answered'),
		'people-resolve': to('Resolve'),
		'people-presence': to('Set Presence'),
		'people-figures': to('Figures'),
		'people-satisfaction': to('Satisfaction'),
	},
};

interface Interval {
	field: string;
	minutesInterval?: number;
}

/** A shipped workflow in which minutes are shorter, so that a day fits into a test; nothing else of it is touched. */
export const hurried = (content: WorkflowContent): WorkflowContent => ({
	...content,
	nodes: content.nodes.map((one) => {
		const parameters = one['parameters'] as { unhandledMinutes?: number; rule?: { interval: Interval[] } };
		if (parameters.unhandledMinutes !== undefined) return { ...one, parameters: { ...parameters, unhandledMinutes: 1 } };
		const everyFewMinutes = parameters.rule?.interval.some(({ field }) => field === 'minutes');
		return everyFewMinutes ? { ...one, parameters: { rule: { interval: [{ field: 'seconds', secondsInterval: 5 }] } } } : one;
	}),
});
