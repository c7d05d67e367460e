import type { StoredWorkflow } from '../../desk/client/workflowContent.ts';
import { waitUntil } from '../../desk/waitUntil.ts';
import { changedNodes } from './kit/changedNodes';
import { keepingEmail, readingNotes, receiving, saying } from './kit/failureWorkflows';
import { inspectWorkflow } from './kit/inspectWorkflow';
import { MailBox } from './kit/MailBox';
import { Customer, SimulatorClient } from './kit/SimulatorClient';
import { startTestDesk, type TestDesk } from './kit/startTestDesk';

const START_MS = 240_000;
const SECOND = { parameters: { amount: 1, unit: 'seconds' } };

jest.setTimeout(120_000);

interface Shown {
	id: string;
	priority: string;
	contact: { id: string; phone?: string; preferences?: unknown };
	messages: Array<{ direction: string; state?: string; text?: string; providerId: string }>;
}

describe('Failed deliveries in a real n8n (workflows/11-failed-deliveries.json)', () => {
	let test: TestDesk;
	let simulator: SimulatorClient;
	let mailBox: MailBox;
	let shipped: StoredWorkflow;

	beforeAll(async () => {
		mailBox = await MailBox.open();
		test = await startTestDesk(['11-failed-deliveries.json']);
		const { n8n, simulator: ours, simulatorUrl, workflows } = test.desk;
		const { phoneNumberId } = await ours!.demoNumber();
		simulator = new SimulatorClient(simulatorUrl, phoneNumberId);
		shipped = workflows[0]!;
		await n8n.credentials.createOrUpdate(mailBox.credential);
		const credentials = await n8n.credentials.list();
		const on = { disabled: false };
		const mine = changedNodes(shipped, { 'Wait a While': SECOND, 'Send It by E-Mail': on, 'Tell the Team Lead by E-Mail': on });
		for (const content of [inspectWorkflow, receiving, saying, readingNotes, keepingEmail, mine]) {
			await n8n.workflows.publish((await n8n.workflows.import(content, credentials)).id);
		}
	}, START_MS);

	afterAll(async () => {
		await test?.stop();
		await mailBox?.close();
	});

	const post = async <T>(path: string, body: object): Promise<T[]> => {
		const response = await fetch(`${test.desk.editorUrl}/webhook/${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
		const text = await response.text();
		if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text}`);
		return JSON.parse(text) as T[];
	};
	const conversationOf = async (phone: string) => ((await (await fetch(`${test.desk.editorUrl}/webhook/inspect-the-store`)).json()) as Shown[]).find(({ contact }) => contact.phone === phone);
	const until = async <T>(what: string, find: () => Promise<T | undefined>) => await waitUntil(find, { for: what, withinMs: 40_000 });
	const noteOf = async (conversationId: string) => await until('the note', async () => (await post<{ text?: string }>('read-notes', { conversationId }))[0]?.text);

	/** Somebody whose phone is off, so that nothing is delivered, and who has written once. */
	const writer = async (name: string, phone: string) => {
		const { id } = await simulator.post<{ id: string }>('/simulator/customers', { name, phone, online: false });
		const customer = new Customer(simulator, id);
		await customer.write('Where is my bike?');
		const conversation = await until('the conversation', async () => await conversationOf(phone));
		return { customer, phone, ...conversation };
	};
	const fails = async (phone: string, id: string, code: number) => {
		const status = { id, status: 'failed', timestamp: String(Math.floor(Date.now() / 1000)), recipient_id: phone.slice(1), errors: [{ code, title: `Error ${code}` }] };
		const value = { messaging_product: 'whatsapp', metadata: { display_phone_number: '15550783881', phone_number_id: simulator.phoneNumberId }, statuses: [status] };
		await simulator.post('/simulator/webhooks', { phoneNumberId: simulator.phoneNumberId, value });
	};
	const sayAndFail = async ({ id, phone }: { id: string; phone: string }, code: number) => {
		const [said] = await post<{ sent: { id: string } }>('say', { conversationId: id, text: 'It leaves our house today.' });
		await fails(phone, said!.sent.id, code);
	};

	it('sends a template where the 24 hours were over', async () => {
		const ada = await writer('Ada Example', '+4915550000101');
		await sayAndFail(ada, 131047);
		const [, template] = await ada.customer.nextReplies(2);
		expect(template!.text).toContain('Hello Ada Example, we have news about your question to us.');
		expect(await noteOf(ada.id)).toContain('The contact got a template');
		expect((await conversationOf(ada.phone))!.messages.map(({ text }) => text)).toContain('follow_up · Ada Example · to us');
	});

	it('writes an e-mail to whoever is not on WhatsApp', async () => {
		const bo = await writer('Bo Sample', '+4915550000102');
		await post('keep-email', { contactId: bo.contact.id, email: 'bo@customer.example' });
		await sayAndFail(bo, 131026);
		expect(await mailBox.next('bo@customer.example')).toMatchObject({ subject: 'Our answer to you', text: expect.stringContaining('It leaves our house today.') as string });
		expect(await noteOf(bo.id)).toContain('E-mail: bo@customer.example');
		await until('the priority', async () => ((await conversationOf(bo.phone))!.priority === 'urgent' ? true : undefined));
	});

	it('sends no more advertising to whoever does not want it', async () => {
		const cy = await writer('Cy Placeholder', '+4915550000103');
		await sayAndFail(cy, 131050);
		expect(await noteOf(cy.id)).toContain('wants no such messages');
		const [kept] = await post<{ preferences: object }>('keep-email', { contactId: cy.contact.id, email: 'cy@customer.example' });
		expect(JSON.stringify(kept!.preferences)).toContain('stop');
	});

	it('tries again what went too fast, three times in all, and then tells the team lead', async () => {
		const dan = await writer('Dan Sample', '+4915550000104');
		await sayAndFail(dan, 131056);
		for (const tries of [2, 3]) {
			const last = await until(`try ${tries}`, async () => {
				const ours = (await conversationOf(dan.phone))!.messages.filter(({ direction }) => direction === 'out');
				return ours.length === tries ? ours.at(-1) : undefined;
			});
			await fails(dan.phone, last.providerId, 131056);
		}
		expect(await noteOf(dan.id)).toContain('although it was tried several times');
		expect(await mailBox.next('lead@example.com')).toMatchObject({ subject: 'A message failed: ratePair' });
		expect((await dan.customer.chat()).filter(({ author }) => author === 'business')).toHaveLength(3);
	});

	it.each([
		[131053, '+4915550000105', 'WhatsApp did not take the file'],
		[132015, '+4915550000106', 'the template is paused'],
		[131031, '+4915550000107', 'something at our number or account'],
	])('explains the failure %i to the agent', async (code, phone, text) => {
		const contact = await writer('Eda Sample', phone);
		await sayAndFail(contact, code);
		expect(await noteOf(contact.id)).toContain(text);
	});

	it('asks the agent to look where nobody knows whether a reply arrived', async () => {
		const flo = await writer('Flo Placeholder', '+4915550000108');
		const fault = { phoneNumberId: simulator.phoneNumberId };
		await simulator.post('/simulator/faults', { ...fault, kind: 'timeout', ms: 200 });
		await simulator.post('/simulator/faults', { ...fault, kind: 'drop', events: 'statuses', count: 5 });
		await flo.customer.write('Answer me');
		expect(await noteOf(flo.id)).toContain('Nobody knows whether our answer to this arrived');
		expect((await conversationOf(flo.phone))!.priority).toBe('urgent');
		expect((await flo.customer.chat()).filter(({ author }) => author === 'business')).toHaveLength(1);
	});
});
