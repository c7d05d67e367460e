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
const desk = (name: string, resource: string, operation: string, parameters: object = {}) => ours(name, 'helpdeskConversation', { resource, operation, ...parameters });
const send = (name: string) => ours(name, 'whatsAppCloud', { resource: 'message', operation: 'sendPrepared', recipient: 'contact' }, { onError: 'continueErrorOutput' });
const to = (...names: string[]) => ({ main: names.map((name) => (name === '' ? [] : [{ node: name, type: 'main', index: 0 }])) });

const everyDay = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const always = [{ days: everyDay, open: 'allDay', from: '00:00', to: '24:00' }];

/** Two desks in one: messages with "night" in them meet a desk that opens at the next full hour but one, all others one that is always open. */
export const hoursWorkflow = (closedUntil: Date): WorkflowContent => {
	const opening = [{ days: everyDay, open: 'hours', from: `${String(closedUntil.getUTCHours()).padStart(2, '0')}:00`, to: `${String((closedUntil.getUTCHours() + 1) % 24).padStart(2, '0')}:00` }];
	return {
		name: 'Business hours and automatic messages',
		nodes: [
			ours('A Contact Writes', 'whatsAppCloudTrigger', { events: ['message'] }, { webhookId: 'hours' }),
			desk('Receive', 'message', 'receive'),
			ours('Open?', 'helpdeskBusinessHours', {
				operation: 'check',
				schedules: { schedule: [{ name: 'Day', zone: 'UTC', week: { hours: always } }, { name: 'Night', zone: 'UTC', week: { hours: opening } }] },
				scheduleName: "={{ $json.message.text.includes('night') ? 'Night' : 'Day' }}",
				options: { picture: true },
			}),
			desk('Greeting', 'automaticMessage', 'claimGreeting', { greet: 'always', text: 'Hello {{contact.name}}!' }),
			desk('Nobody Here', 'automaticMessage', 'claimOutOfHours', { text: 'We are closed. The desk {{businessHours.opensAtText}}.' }),
			send('Send Greeting'),
			send('Send Notice'),
			desk('Record', 'message', 'recordReply', { author: 'automation' }),
			desk('Release', 'automaticMessage', 'release'),
		],
		connections: {
			'A Contact Writes': to('Receive'),
			Receive: to('Open?'),
			'Open?': to('Greeting', 'Nobody Here'),
			Greeting: to('Send Greeting'),
			'Nobody Here': to('Send Notice'),
			'Send Greeting': to('Record', 'Release'),
			'Send Notice': to('Record', 'Release'),
		},
	};
};
