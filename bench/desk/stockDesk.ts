import type { WorkflowContent, WorkflowNode } from '../../desk/client/workflowContent.ts';

const node = (name: string, type: string, typeVersion: number, parameters: object, more: object = {}): WorkflowNode => ({ id: name, name, type: `n8n-nodes-base.${type}`, typeVersion, position: [0, 0], parameters, ...more });
const to = (...outputs: string[][]) => ({ main: outputs.map((names) => names.map((name) => ({ node: name, type: 'main', index: 0 }))) });

const condition = (leftValue: string, rightValue: string) => ({
	conditions: { options: { caseSensitive: true, leftValue: '', typeValidation: 'loose', version: 2 }, combinator: 'and', conditions: [{ id: rightValue, leftValue, rightValue, operator: { type: 'string', operation: 'equals' } }] },
});
const choose = (name: string, value: string, choices: string[]) => node(name, 'switch', 3.2, { rules: { values: choices.map((choice) => condition(value, choice)) }, options: {} });
const query = (name: string, text: string, values: string) => node(name, 'postgres', 2.6, { operation: 'executeQuery', query: text, options: { queryReplacement: `={{ ${values} }}` } });
const send = (name: string, phoneNumberId: string, text: string) => node(name, 'whatsApp', 1, { resource: 'message', operation: 'send', phoneNumberId, recipientPhoneNumber: "=+{{ $('Route').item.json.phone }}", textBody: text, additionalFields: {} });

const ROUTE = `const open = new Date().getUTCHours() >= 0;
const { text, is_new } = $json;
const route = !open ? 'closed' : is_new ? 'greet' : /order/i.test(text) ? 'order' : /bye/i.test(text) ? 'bye' : 'person';
return { json: { ...$json, route } };`;

/** What the stock desk needs in PostgreSQL. */
export const stockTables = (schema: string): string[] => [
	`create schema ${schema}`,
	`create table ${schema}.conversations (id bigserial primary key, phone text not null, name text, state text not null, agent text, last_at timestamptz not null default now())`,
	`create unique index on ${schema}.conversations (phone) where state <> 'resolved'`,
	`create table ${schema}.messages (id text primary key, phone text not null, direction text not null, text text, state text, at timestamptz not null default now())`,
	`create table ${schema}.agents (id text primary key, last_at timestamptz not null default now())`,
	`insert into ${schema}.agents (id) values ('eve'), ('bo'), ('cy')`,
];

/** The same desk from n8n's own nodes, as someone would build it today: message and conversation in PostgreSQL, opening hours and route in a Code node, agents in turn, answers kept. */
export function stockDesk(schema: string, phoneNumberId: string): WorkflowContent {
	const remember = `with known as (insert into ${schema}.messages (id, phone, direction, text) values ($1, $2, 'in', $3) on conflict do nothing returning id)
		insert into ${schema}.conversations (phone, name, state) select $2, $4, 'new' from known
		on conflict (phone) where state <> 'resolved' do update set last_at = now() returning id, phone, (xmax = 0) as is_new, $3::text as text`;
	const keep = `insert into ${schema}.messages (id, phone, direction, text) values ($1, $2, 'out', $3) on conflict do nothing`;
	const assign = `with next as (update ${schema}.agents set last_at = clock_timestamp() where id = (select id from ${schema}.agents order by last_at, id limit 1 for update) returning id)
		update ${schema}.conversations set agent = next.id from next where conversations.id = $1 and agent is null returning agent`;
	const conversation = "[$('Route').item.json.id]";
	const answered = "[$json.messages[0].id, $('Route').item.json.phone, $('Route').item.json.route]";
	return {
		name: 'Bench: the desk from stock nodes',
		nodes: [
			node('WhatsApp Trigger', 'whatsAppTrigger', 1, { updates: ['messages'], options: {} }, { webhookId: 'bench-stock' }),
			choose('Message or Receipt', "={{ $json.messages ? 'message' : 'receipt' }}", ['message', 'receipt']),
			query('Keep the Receipt', `update ${schema}.messages set state = $2 where id = $1`, '[$json.statuses[0].id, $json.statuses[0].status]'),
			query('Remember the Message', remember, '[$json.messages[0].id, $json.messages[0].from, $json.messages[0].text.body, $json.contacts[0].profile.name]'),
			node('Route', 'code', 2, { mode: 'runOnceForEachItem', jsCode: ROUTE }),
			choose('Who Answers', '={{ $json.route }}', ['greet', 'order', 'bye', 'person']),
			send('Greet', phoneNumberId, 'Hello, welcome to Example Bikes! What is it about?'),
			query('Keep the Greeting', keep, answered),
			query('Assign', assign, conversation),
			send('Ask for the Number', phoneNumberId, 'Please send us your order number.'),
			query('Keep the Question', keep, answered),
			send('Say Goodbye', phoneNumberId, 'Thank you for writing. Goodbye!'),
			query('Keep the Goodbye', keep, answered),
			query('Resolve', `update ${schema}.conversations set state = 'resolved' where id = $1`, conversation),
		],
		connections: {
			'WhatsApp Trigger': to(['Message or Receipt']),
			'Message or Receipt': to(['Remember the Message'], ['Keep the Receipt']),
			'Remember the Message': to(['Route']),
			Route: to(['Who Answers']),
			'Who Answers': to(['Greet'], ['Ask for the Number'], ['Say Goodbye'], ['Assign']),
			Greet: to(['Keep the Greeting']),
			'Keep the Greeting': to(['Assign']),
			'Ask for the Number': to(['Keep the Question']),
			'Say Goodbye': to(['Keep the Goodbye']),
			'Keep the Goodbye': to(['Resolve']),
		},
	};
}
