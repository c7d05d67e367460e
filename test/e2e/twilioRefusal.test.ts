import { waitUntil } from '../../desk/waitUntil.ts';
import { changedNodes } from './kit/changedNodes';
import { readingNotes, receiving, saying } from './kit/failureWorkflows';
import { inspectWorkflow, type StoredConversation } from './kit/inspectWorkflow';
import { overAnotherProvider, twilioNodes } from './kit/overAnotherProvider';
import { startTestDesk, type TestDesk } from './kit/startTestDesk';
import { vendorNumber, type VendorNumber } from './kit/vendorNumber';

const START_MS = 600_000;
const ADA = '+4915550000601';
const TEXT = 'It leaves our house today.';

jest.setTimeout(300_000);

describe('A text that Twilio takes and WhatsApp refuses afterwards (workflows/11-failed-deliveries.json over Twilio)', () => {
	let test: TestDesk;
	let twilio: VendorNumber;
	let template: string;

	beforeAll(async () => {
		test = await startTestDesk(['11-failed-deliveries.json']);
		const { n8n, workflows } = test.desk;
		twilio = await vendorNumber(test.desk, 'twilio');
		const content = { friendly_name: 'follow_up', language: 'en_US', variables: { 1: 'Ada', 2: '4711' }, types: { 'twilio/text': { body: 'Hello {{1}}, we have news about your question {{2}}. Shall we go on?' } } };
		const { sid } = await twilio.ask<{ sid: string }>('POST', '/v1/Content', content);
		await twilio.ask('POST', `/v1/Content/${sid}/ApprovalRequests/whatsapp`, { name: 'follow_up', category: 'UTILITY' });
		await twilio.simulator.post(`/simulator/templates/${sid}`, { status: 'APPROVED' });
		template = sid;
		const credentials = await n8n.credentials.list();
		const mine = changedNodes(workflows[0]!, { 'Send a Template Instead': { parameters: { provider: 'twilio' } } });
		for (const workflow of [inspectWorkflow, overAnotherProvider(receiving, twilioNodes), saying, readingNotes, mine]) {
			await n8n.workflows.publish((await n8n.workflows.import(workflow, credentials)).id);
		}
	}, START_MS);

	afterAll(async () => await test?.stop());

	const post = async <T>(path: string, body: object): Promise<T[]> => {
		const response = await fetch(`${test.desk.editorUrl}/webhook/${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
		return (await response.json()) as T[];
	};
	const until = async <T>(what: string, find: () => Promise<T | undefined>) => await waitUntil(find, { for: what, withinMs: 40_000 });
	const conversationOf = async (phone: string) => ((await (await fetch(`${test.desk.editorUrl}/webhook/inspect-the-store`)).json()) as StoredConversation[]).find(({ contact }) => contact.phone === phone);
	const noteOf = async (conversationId: string) => await until('the note', async () => (await post<{ text?: string }>('read-notes', { conversationId }))[0]?.text);

	/** Somebody who wrote 25 hours ago by WhatsApp's clock; the desk's is behind, so that it still writes freely. */
	const refused = async (name: string, phone: string) => {
		const customer = await twilio.simulator.customer(name, { phone });
		await customer.write('Where is my bike?');
		const { id } = await until('the conversation', async () => await conversationOf(phone));
		await twilio.simulator.post('/simulator/clock', { advanceHours: 25 });
		await post('say', { conversationId: id, text: TEXT });
		return { customer, id };
	};

	it('is followed by a template over Twilio when error 63016 says that the 24 hours were over, and the agent reads why', async () => {
		const { customer, id } = await refused('Ada Example', ADA);
		const [instead] = await customer.nextReplies();
		expect(instead!.text).toBe('Hello Ada Example, we have news about your question to us. Shall we go on?');
		expect(await noteOf(id)).toContain('The contact got a template');
		const ours = (await conversationOf(ADA))!.messages.filter(({ direction }) => direction === 'out');
		expect(ours).toMatchObject([{ text: TEXT, state: 'failed' }, { text: expect.stringContaining('follow_up') as string }]);
		expect(JSON.stringify(await twilio.simulator.deliveries())).toContain('ErrorCode=63016');
		expect(await twilio.posted('/Messages.json')).toMatchObject([{ Body: TEXT }, { ContentSid: template }]);
	});

	it('is told as not replaced where the template cannot be sent', async () => {
		await twilio.simulator.post(`/simulator/templates/${template}`, { status: 'PAUSED' });
		const { id } = await refused('Bo Placeholder', '+4915550000602');
		expect(await noteOf(id)).toMatch(/could not be sent either.*\n.*is not approved: Paused/);
	});
});
