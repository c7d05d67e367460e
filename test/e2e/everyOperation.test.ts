import { waitUntil } from '../../desk/waitUntil.ts';
import { everyOperationWorkflow } from './kit/everyOperationWorkflow';
import { SimulatorClient } from './kit/SimulatorClient';
import { startTestDesk, type TestDesk } from './kit/startTestDesk';

const START_MS = 240_000;

jest.setTimeout(120_000);

/** What can be read on the phone, in the order of the nodes; contact cards have no words of their own. */
const REPLIES = [
	'See https://example.com',
	'About this one',
	'Which day?',
	'👍',
	'Hello Ada, order 4711 has left our warehouse today.',
	'Hello Ada, this is where you find us.',
	expect.stringContaining('123456'),
	'a'.repeat(4_000),
	'b'.repeat(4_000),
	'*Hours*\n*Mon* to _Fri_',
	'Your bill',
	'Example Bikes, Hauptstr. 1',
	'',
	'Where are you?',
	'May we call you?',
	'Book a time',
	'This one?',
	'One of these?',
	'All we have',
	'Was that helpful?',
	'Your words',
	'Do you agree?',
	'New bikes',
];

interface Call {
	method: string;
	path: string;
	status: number;
	body?: { status?: string; biz_opaque_callback_data?: string };
}

describe('Every operation of WhatsApp Cloud in a real n8n', () => {
	let test: TestDesk;
	let simulator: SimulatorClient;
	let workflowId: string;

	beforeAll(async () => {
		test = await startTestDesk();
		const { desk } = test;
		const { phoneNumberId, wabaId, accessToken } = await desk.simulator!.demoNumber();
		simulator = new SimulatorClient(desk.simulatorUrl, phoneNumberId);
		const graph = (path: string, body: object) => simulator.post(`/v25.0/${path}?access_token=${accessToken}`, body);

		await simulator.patch('/simulator/settings', { templateReviewMs: 0 });
		await graph(`${wabaId}/message_templates`, {
			name: 'order_shipped',
			language: 'en',
			category: 'UTILITY',
			components: [{ type: 'BODY', text: 'Hello {{1}}, order {{2}} has left our warehouse today.', example: { body_text: [['Ada', '4711']] } }],
		});
		await graph(`${wabaId}/message_templates`, {
			name: 'visit_us',
			language: 'en',
			category: 'UTILITY',
			parameter_format: 'NAMED',
			components: [
				{ type: 'HEADER', format: 'LOCATION' },
				{ type: 'BODY', text: 'Hello {{first_name}}, this is where you find us.', example: { body_text_named_params: [{ param_name: 'first_name', example: 'Ada' }] } },
				{
					type: 'BUTTONS',
					buttons: [
						{ type: 'QUICK_REPLY', text: 'I am coming' },
						{ type: 'URL', text: 'Your order', url: 'https://example.com/o/{{1}}', example: ['https://example.com/o/4711'] },
					],
				},
			],
		});

		const credentials = await desk.n8n.credentials.list();
		const workflow = await desk.n8n.workflows.import(everyOperationWorkflow('+4915112345699'), credentials);
		await desk.n8n.workflows.publish(workflow.id);
		workflowId = workflow.id;
	}, START_MS);

	afterAll(async () => await test?.stop());

	it('reaches the phone as it was filled in, and never a call that WhatsApp refuses', async () => {
		const ada = await simulator.customer('Ada Example', { phone: '+4915112345699' });
		await ada.write('My own words');
		const replies = await ada.nextReplies(REPLIES.length, 60_000);
		expect(replies.map(({ text }) => text)).toEqual(REPLIES);
		const chat = await ada.chat();
		expect(chat[0]).toMatchObject({ author: 'customer', text: 'My own words', state: 'read', reactions: { business: '👍' } });
		const { calls } = await simulator.get<{ calls: Call[] }>('/simulator/calls?path=/messages');
		expect(calls.filter(({ status }) => status !== 200)).toEqual([]);
	});

	it('tells how far the last message has come, and finds nothing wrong with the set-up', async () => {
		const { executions } = test.desk.n8n;
		const execution = await waitUntil(async () => (await executions.list({ workflowId, status: ['success', 'error'], limit: 1 }))[0], { for: 'the execution to end', withinMs: 30_000 });
		const { runData } = (await executions.get(execution.id)).data.resultData;
		const results = (name: string) => (runData[name]?.[0]?.data?.main?.[0] ?? []).map(({ json }) => json);
		expect(results('History')[0]).toMatchObject({ messageId: expect.stringMatching(/^wamid\./), steps: expect.any(Array) });
		expect(results('Diagnosis').map(({ check, state }) => [check, state])).toEqual([
			['Access token', 'ok'],
			['App secret', 'ok'],
			['Number', 'ok'],
			['Subscription', 'ok'],
			['Callback URL', 'ok'],
			['Webhook', 'ok'],
		]);
	});
});
