import { everyOperationWorkflow } from './kit/everyOperationWorkflow';
import { SimulatorClient } from './kit/SimulatorClient';
import { startTestDesk, type TestDesk } from './kit/startTestDesk';

const START_MS = 240_000;

jest.setTimeout(120_000);

interface Call {
	method: string;
	path: string;
	status: number;
	body?: { status?: string; biz_opaque_callback_data?: string };
}

describe('Every operation of WhatsApp Cloud in a real n8n', () => {
	let test: TestDesk;
	let simulator: SimulatorClient;

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

		const credentials = await desk.n8n.credentials.list();
		const workflow = await desk.n8n.workflows.import(everyOperationWorkflow('+4915112345699'), credentials);
		await desk.n8n.workflows.publish(workflow.id);
		const callback = (await desk.n8n.workflows.webhooks(workflow)).find(({ method }) => method === 'POST')!.url;
		await graph(phoneNumberId, { webhook_configuration: { override_callback_uri: callback, verify_token: test.verifyToken } });
	}, START_MS);

	afterAll(async () => await test?.stop());

	it('reaches the phone as it was filled in, and never a call that WhatsApp refuses', async () => {
		const ada = await simulator.customer('Ada Example', { phone: '+4915112345699' });
		await ada.write('My own words');
		const replies = await ada.nextReplies(6, 30_000);
		expect(replies.map(({ text }) => text)).toEqual([
			'See https://example.com',
			'About this one',
			'Which day?',
			'👍',
			expect.stringContaining('Hello Ada, order 4711'),
			'Your words',
		]);
		const chat = await ada.chat();
		expect(chat[0]).toMatchObject({ author: 'customer', text: 'My own words', state: 'read', reactions: { business: '👍' } });
		const { calls } = await simulator.get<{ calls: Call[] }>('/simulator/calls?path=/messages');
		expect(calls.filter(({ status }) => status !== 200)).toEqual([]);
	});
});
