import type { WorkflowContent, WorkflowNode } from '../../../desk/client/workflowContent.ts';

const PACKAGE = 'n8n-nodes-whatsapp-helpdesk';

const ours = (name: string, type: string, parameters: object, more: object = {}): WorkflowNode => ({
	id: name,
	name,
	type: `${PACKAGE}.${type}`,
	typeVersion: type.endsWith('Trigger') ? 2 : 1,
	position: [0, 0],
	parameters,
	...more,
});
const to = (...names: string[]) => ({ main: names.map((name) => (name === '' ? [] : [{ node: name, type: 'main', index: 0 }])) });

const everyDay = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** One of the conditions that the editor's condition builder makes. */
const nameIs = (rightValue: string) => ({
	options: { caseSensitive: false, leftValue: '', typeValidation: 'loose', version: 2 },
	combinator: 'and',
	conditions: [{ id: 'name', leftValue: '={{ $json.contact.name }}', rightValue, operator: { type: 'string', operation: 'equals' } }],
});

const listed = [
	{ name: 'Broken', when: 'phrase', phrases: "={{ $('Nowhere').item.json.words }}" },
	{ name: 'Switched Off', when: 'anyMessage', enabled: false },
	{ name: 'Menu', when: 'phrase', phrases: 'show menu, Menü' },
	{ name: 'Orders', when: 'choice', choices: ['orders'], assign: { team: 'Sales', priority: 'high', tags: 'order, web' } },
	{ name: 'Places', when: 'messageKind', kinds: ['location'] },
	{ name: 'Another Number', when: 'channel', channels: '+49 30 5550199' },
	{ name: 'Summer Ad', when: 'referral', sources: ['120210000000000001'] },
	{ name: 'Austria', when: 'number', prefixes: '+43, +423' },
	{ name: 'Has the Tag', when: 'tag', tags: 'VIP' },
	{ name: 'Maria', when: 'built', conditions: nameIs('maria example') },
	{ name: 'Never', when: 'timeOfDay', days: [] },
	{ name: 'Somebody New', when: 'contact' },
	{ name: 'Spanish', when: 'language', languages: 'es' },
	{ name: 'Closed', when: 'openingHours', openState: 'closed' },
	{ name: 'Continued at Noon or Not', when: 'timeOfDay', from: '12:00', to: '11:59' },
];

/** One output for each rule, in another order than the rules, and one for the AI agent. */
export const outputs = [...listed.map(({ name }) => ({ name })).reverse(), { name: 'Bot' }];
const outputOf = (wanted: string) => `output${outputs.findIndex(({ name }) => name === wanted) + 1}`;

/** In the order in which they are tried; the last one leaves it to the next stage who answers. */
export const rules = listed.map((rule, index) => ({ ...rule, sendTo: index === listed.length - 1 ? '' : outputOf(rule.name) }));
const aiAgents = [{ name: 'Bot', sendTo: outputOf('Bot') }];

const toRouter = to('Router', 'Router');

/** A desk whose router has a rule of each kind; Menu shows buttons, and Maria gets a tag. */
export const routerWorkflow: WorkflowContent = {
	name: 'Rules of every kind',
	nodes: [
		ours('A Contact Writes', 'whatsAppCloudTrigger', { events: ['message'] }, { webhookId: 'router' }),
		ours('Receive', 'helpdeskConversation', { resource: 'message', operation: 'receive', options: { addTags: true } }),
		ours('Open?', 'helpdeskBusinessHours', {
			operation: 'check',
			schedules: { schedule: [{ name: 'Always', zone: 'UTC', week: { hours: [{ days: everyDay, open: 'allDay', from: '00:00', to: '24:00' }] } }] },
		}),
		ours('Router', 'helpdeskRouter', { outputs: { output: outputs }, rules: { rule: rules }, aiAgents: { aiAgent: aiAgents } }),
		ours('Show Menu', 'whatsAppCloud', { resource: 'message', operation: 'sendButtons', recipient: 'contact', text: 'What is it about?', buttons: { button: [{ title: 'My order', id: 'orders' }] } }),
		ours('Tag', 'helpdeskConversation', { resource: 'tag', operation: 'add', tags: 'vip' }),
	],
	connections: {
		'A Contact Writes': to('Receive'),
		Receive: to('Open?'),
		'Open?': toRouter,
		Router: to('', ...outputs.map(({ name }) => (name === 'Menu' ? 'Show Menu' : name === 'Maria' ? 'Tag' : ''))),
	},
};
