import type { WorkflowContent, WorkflowNode } from '../../../desk/client/workflowContent.ts';

const CHANNEL = 'cloud:100200300';
/** The same number at another provider. */
const NEW_CHANNEL = 'twilio:+15550783881';

interface Step {
	resource: string;
	operation: string;
	parameters?: object;
	/** Put on the item before, for an operation that reads more from it than an ID. */
	item?: object;
}

const chosen = (value: string) => ({ __rl: true, mode: 'id', value });
const of = (step: string, path: string) => `={{ $('${step}').first().json.${path} }}`;
const step = (resource: string, operation: string, parameters: object = {}, item?: object): Step => ({ resource, operation, parameters, ...(item ? { item } : {}) });

const conversationId = of('message receive', 'conversation.id');
const contactId = of('message receive', 'contact.id');
const agent = chosen(of('agent create', 'id'));
const team = chosen(of('team create', 'id'));
const channel = chosen(CHANNEL);
const storedSchedule = chosen(of('schedule create', 'id'));
const cannedReply = chosen(of('cannedReply create', 'id'));
const view = chosen(of('view create', 'id'));
const routingRule = chosen(of('routingRule add', 'id'));
const about = { conversationId };

/** A message as a WhatsApp trigger gives it; each run is a contact of its own. */
const message = {
	event: 'message',
	provider: 'cloud',
	channel: { id: CHANNEL, phone: '+15550783881', account: '900800700' },
	contact: { key: 'phone:+4915112345601', phone: '+4915112345601', name: 'Ada Example' },
	message: { id: 'wamid.IN', kind: 'text', text: 'Where is my parcel?' },
	raw: {},
};

/** Every operation of Helpdesk Conversation, in an order in which each finds what it needs. */
const steps: Step[] = [
	step('message', 'receive', {}, message),
	step('message', 'markHandled', {}, message),
	step('message', 'collect', { quietSeconds: 1 }, message),
	step('channel', 'create', { channelId: CHANNEL, settings: { displayName: 'Shop', csat: true } }),
	step('channel', 'get', { channelId: CHANNEL }),
	step('channel', 'getAll', { returnAll: true }),
	step('channel', 'update', { channelId: CHANNEL, settings: { greetingEnabled: true, greetingText: 'Hello {{contact.name}}!', retentionDays: 365 } }),
	step('automaticMessage', 'preview', { text: 'Hello {{contact.name | you}}!' }),
	step('automaticMessage', 'claimGreeting', { greet: 'channel', ...about }, message),
	step('automaticMessage', 'release', {}, { error: { outcome: 'notDone' }, automaticMessage: { id: of('automaticMessage claimGreeting', 'automaticMessage.id') } }),
	step('automaticMessage', 'claimOutOfHours', { text: 'We are closed.', ...about }, { businessHours: { state: 'closed', closedSince: '2026-11-20T17:00:00.000Z' } }),
	step('schedule', 'create'),
	step('schedule', 'get', { storedSchedule }),
	step('schedule', 'getAll', { returnAll: true }),
	step('schedule', 'update', { storedSchedule, schedule: { schedule: [{ name: 'Weekend', zone: 'UTC', week: { hours: [{ days: ['sunday'], open: 'allDay' }] } }] } }),
	step('routingRule', 'add', { name: 'Parcels', when: 'phrase', phrases: 'parcel', sendTo: 'Sales Bot', assign: { team: 'Returns' } }),
	step('routingRule', 'getAll', { returnAll: true }),
	step('routingRule', 'update', { routingRule, changes: { name: 'Parcels and Letters' }, changesCondition: true, when: 'phrase', phrases: 'parcel, letter' }),
	step('routingRule', 'switch', { routingRule, enabled: false }),
	step('routingRule', 'move', { routingRule, position: 1 }),
	step('routingRule', 'export'),
	step('routingRule', 'import', { importMode: 'append' }),
	step('routingRule', 'delete', { routingRule }),
	step('agent', 'create', { name: 'Eve Agent', details: { capacity: 5 } }),
	step('agent', 'get', { agent }),
	step('agent', 'getAll', { returnAll: true }),
	step('agent', 'update', { agent, name: 'Eve Agent', details: { capacity: 6 } }),
	step('agent', 'setPresence', { agent, presence: 'online' }),
	step('agent', 'createSignInLink', { agent, inboxUrl: 'https://n8n.example.com/webhook/helpdesk/inbox' }),
	step('agent', 'setPassword', { agent, password: 'correct horse battery staple' }),
	step('team', 'create', { name: 'Returns' }),
	step('team', 'addMember', { team, agent }),
	step('team', 'get', { team }),
	step('team', 'getAll', { returnAll: true }),
	step('team', 'update', { team, name: 'Returns and Repairs' }),
	step('access', 'grant', { channel, holderKind: 'agent', agent, role: 'supervisor' }),
	step('access', 'check', { channel, agent }),
	step('access', 'getAll', { channel }),
	step('conversation', 'assign', { agent, team, ...about, actingAgentId: of('agent create', 'id') }),
	step('conversation', 'unassign', about),
	step('conversation', 'update', { updateFields: { topic: 'Delivery', priority: 'high' }, ...about }),
	step('message', 'recordReply', { author: 'agent', ...about, actingAgentId: of('agent create', 'id') }, { sent: { id: 'wamid.OUT', kind: 'text', text: 'It comes today.' } }),
	step('conversation', 'handBack', about),
	step('conversation', 'handOver', { summary: 'Asks for the second time.', ...about }),
	step('message', 'getAll', { returnAll: true, ...about }),
	step('message', 'getTranscript', about),
	step('message', 'search', { returnAll: true, search: 'parc' }),
	step('conversation', 'setPending', about),
	step('conversation', 'snooze', about),
	step('conversation', 'wakeSnoozed'),
	step('conversation', 'get', about),
	step('conversation', 'getAll', { returnAll: true }),
	step('note', 'create', { text: 'Called the carrier.', ...about }),
	step('note', 'getAll', { returnAll: true, ...about }),
	step('note', 'update', { noteId: of('note create', 'id'), text: 'Called the carrier twice.' }),
	step('note', 'delete', { noteId: of('note create', 'id') }),
	step('tag', 'add', { tags: 'vip, delivery', ...about }),
	step('tag', 'getAll', { returnAll: true }),
	step('tag', 'update', { tag: chosen('vip'), changes: { name: 'gold' } }),
	step('tag', 'remove', { tags: 'delivery', ...about }),
	step('tag', 'delete', { tag: chosen('delivery') }),
	step('cannedReply', 'create', { shortcut: 'thanks', text: 'Thank you, {{contact.name | dear customer}}!' }),
	step('cannedReply', 'get', { cannedReply }),
	step('cannedReply', 'getAll', { returnAll: true }),
	step('cannedReply', 'update', { cannedReply, details: { language: 'en' } }),
	step('cannedReply', 'fill', { shortcut: 'thanks' }),
	step('cannedReply', 'delete', { cannedReply }),
	step('view', 'create', { name: 'Everything', filters: {}, order: 'activity', sharing: 'all' }),
	step('view', 'getAll', { returnAll: true }),
	step('view', 'run', { view, returnAll: true }),
	step('view', 'update', { view, name: 'All', filters: { topic: 'Delivery' }, order: 'activity', sharing: 'all' }),
	step('view', 'delete', { view }),
	step('report', 'get', { period: 'today' }),
	step('report', 'getBacklog'),
	step('usage', 'get', { period: 'day' }),
	step('usage', 'checkLimits'),
	step('usage', 'report', { prices: 'region,category,price,currency,valid from\n*,service,0.01,EUR,2026-01-01' }),
	step('history', 'list', { returnAll: true }),
	step('conversation', 'resolve', about),
	step('conversation', 'reopen', about),
	step('conversation', 'autoResolve'),
	step('conversation', 'deleteOldContent', { defaultDays: 1 }),
	step('contact', 'get', { contactId }),
	step('contact', 'getAll', { returnAll: true }),
	step('contact', 'update', { contactId, details: { name: 'Ada Lovelace' } }),
	step('contact', 'setPreference', { contactId, preference: 'stop', channelId: CHANNEL }),
	step('contact', 'create', { phone: '+4915112345699', details: { name: 'Ada L.' } }),
	step('contact', 'merge', { contactId, otherContactId: of('contact create', 'id') }),
	step('contact', 'block', { contactId }),
	step('contact', 'unblock', { contactId }),
	step('contact', 'export', { contactId }),
	step('contact', 'erase', { contactId }),
	step('access', 'switchAll', { channel, role: 'none' }),
	step('access', 'revoke', { channel, holderKind: 'agent', agent }),
	step('team', 'removeMember', { team, agent }),
	step('team', 'delete', { team }),
	step('agent', 'delete', { agent }),
	step('schedule', 'delete', { storedSchedule }),
	step('channel', 'move', { channelId: CHANNEL, newChannelId: NEW_CHANNEL }),
	step('channel', 'delete', { channelId: NEW_CHANNEL }),
];

/** By resource and operation, in the order in which they run. */
export const deskSteps = steps.map(({ resource, operation }) => `${resource} ${operation}`);

const nodeOf = (name: string, type: string, typeVersion: number, parameters: object): WorkflowNode => ({ id: name, name, type, typeVersion, position: [0, 0], parameters, executeOnce: true, alwaysOutputData: true });

const put = (name: string, item: object): WorkflowNode => {
	const isExpression = (value: unknown) => typeof value === 'string' && value.startsWith('={{');
	const written = JSON.stringify(item, (_, value: unknown) => (isExpression(value) ? String(value).slice(1) : value));
	return nodeOf(name, 'n8n-nodes-base.set', 3.4, { mode: 'raw', jsonOutput: `=${written}`, includeOtherFields: false, options: {} });
};

const work = ({ resource, operation, parameters }: Step): WorkflowNode =>
	nodeOf(`${resource} ${operation}`, 'n8n-nodes-whatsapp-helpdesk.helpdeskConversation', 1, { resource, operation, ...parameters });

/** POST to it, and it does everything that Helpdesk Conversation can, and answers what each operation gave. */
export function deskRecordsWorkflow(path: string): WorkflowContent {
	const chain: WorkflowNode[] = [
		{ ...nodeOf('Webhook', 'n8n-nodes-base.webhook', 2, { httpMethod: 'POST', path, responseMode: 'lastNode', responseData: 'allEntries' }), webhookId: path },
		...steps.flatMap((one) => [...(one.item ? [put(`before ${one.resource} ${one.operation}`, one.item)] : []), work(one)]),
		nodeOf('Summary', 'n8n-nodes-base.code', 2, {
			jsCode: `return [{ json: Object.fromEntries(${JSON.stringify(deskSteps)}.map((name) => [name, $(name).all().map(({ json }) => json)])) }];`,
		}),
	];
	return {
		name: `Every operation of Helpdesk Conversation (${path})`,
		nodes: chain,
		connections: Object.fromEntries(chain.slice(0, -1).map(({ name }, index) => [name, { main: [[{ node: chain[index + 1]!.name, type: 'main', index: 0 }]] }])),
	};
}
