import type { WorkflowContent } from '../../desk/client/workflowContent.ts';
import { waitUntil } from '../../desk/waitUntil.ts';
import { Browser, itInBrowser } from './kit/Browser';
import { changedNodes } from './kit/changedNodes';
import { receiving } from './kit/failureWorkflows';
import { inspectWorkflow, type StoredConversation } from './kit/inspectWorkflow';
import { MailBox } from './kit/MailBox';
import { SimulatorClient } from './kit/SimulatorClient';
import { startTestDesk, type TestDesk } from './kit/startTestDesk';

const START_MS = 240_000;
const SECRET = { name: 'X-Shop', value: 'an invented secret' };

jest.setTimeout(180_000);

describe('Templates as a workflow in a real n8n (workflows/07-templates.json)', () => {
	let test: TestDesk;
	let simulator: SimulatorClient;
	let mailBox: MailBox;
	let browser: Browser | undefined;

	beforeAll(async () => {
		mailBox = await MailBox.open();
		test = await startTestDesk(['07-templates.json']);
		const { n8n, simulator: ours, simulatorUrl, workflows } = test.desk;
		simulator = new SimulatorClient(simulatorUrl, (await ours!.demoNumber()).phoneNumberId);
		await n8n.credentials.createOrUpdate(mailBox.credential);
		await n8n.credentials.createOrUpdate({ name: 'The shop', type: 'httpHeaderAuth', data: SECRET });
		const on = { disabled: false };
		const often = { parameters: { rule: { interval: [{ field: 'seconds', secondsInterval: 3 }] } } };
		const mine: WorkflowContent = changedNodes(workflows[0]!, { 'Another System Tells Us': on, 'Tell the Team Lead by E-Mail': on, 'Every Hour': often });
		const credentials = await n8n.credentials.list();
		for (const content of [inspectWorkflow, receiving, mine]) await n8n.workflows.publish((await n8n.workflows.import(content, credentials)).id);
	}, START_MS);

	afterAll(async () => {
		await browser?.close();
		await test?.stop();
		await mailBox?.close();
	});

	const notify = async (body: object, headers: Record<string, string> = { [SECRET.name]: SECRET.value }) =>
		await fetch(`${test.desk.editorUrl}/webhook/notify`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });
	const open = async (path: string, label: string) => {
		browser ??= await Browser.signedIn(test.desk);
		const { page } = browser;
		await page.goto(`${test.desk.editorUrl}/form/${path}`);
		const allow = page.getByRole('button', { name: 'Allow access' });
		await allow.or(page.getByLabel(label)).first().waitFor();
		if (await allow.isVisible()) await allow.click();
		return page;
	};
	const broadcast = async (what: string, list = '') => {
		const page = await open('broadcast', 'Name of the broadcast');
		await page.getByLabel('Name of the broadcast').fill('Bikes are back');
		await page.getByLabel('What do you want to do?').selectOption(what);
		await page.getByLabel('Who gets it?').fill(list);
		await page.getByRole('button', { name: 'Do it' }).click();
		const figures = page.getByText(/\d+ sent, \d+ failed/);
		await figures.waitFor();
		return await figures.textContent();
	};

	it('writes a template for another system that knows the secret, and nothing for one that does not', async () => {
		const ada = await simulator.customer('Ada Example', { phone: '+4915550000401' });
		const order = { phone: '+4915550000401', about: 'order 4711', text: 'Your order 4711 has left.' };
		expect((await notify(order, {})).status).toBe(403);
		expect((await notify(order, { [SECRET.name]: 'a guess' })).status).toBe(403);
		expect((await notify(order)).status).toBe(200);
		const [template] = await ada.nextReplies();
		expect(template!.text).toContain('we have news about your question order 4711');
		expect((await ada.chat()).filter(({ author }) => author === 'business')).toHaveLength(1);
	});

	itInBrowser('writes in the words of the page to whoever has just written, and keeps them in the conversation', async () => {
		const bo = await simulator.customer('Bo Sample', { phone: '+4915550000402' });
		await bo.write('Is it ready?');
		const page = await open('write', 'Phone number');
		await page.getByLabel('Phone number').fill('+4915550000402');
		await page.getByLabel('What is it about?').fill('your bike');
		await page.getByLabel('Your words').fill('It is ready, come any time.');
		await page.getByRole('button', { name: 'Send' }).click();
		const [words] = await bo.nextReplies();
		expect(words!.text).toBe('It is ready, come any time.');
		const kept = await waitUntil(
			async () => {
				const all = (await (await fetch(`${test.desk.editorUrl}/webhook/inspect-the-store`)).json()) as StoredConversation[];
				const found = all.find(({ contact, messages }) => contact.phone === '+4915550000402' && messages.length > 1);
				return found;
			},
			{ for: 'the words to be kept', withinMs: 20_000 },
		);
		expect(kept.messages.map(({ direction, text }) => [direction, text])).toEqual([['in', 'Is it ready?'], ['out', 'It is ready, come any time.']]);
	});

	itInBrowser('sends a broadcast to each once, stops it, goes on, and shows how far it is', async () => {
		const people = await Promise.all([3, 4, 5].map(async (n) => await simulator.customer(`Customer ${n}`, { phone: `+491555000040${n}` })));
		const [first, second, third] = ['+4915550000403, Ada', '+4915550000404, Bo', '+4915550000405, Cy'];
		expect(await broadcast('Start or go on', `${first}\n${second}\n${first}`)).toContain('2 sent, 0 failed');
		expect(await broadcast('Stop')).toContain('It is stopped.');
		expect(await broadcast('See how far it is')).toContain('2 sent, 0 failed');
		expect(await broadcast('Start or go on', `${first}\n${second}\n${third}`)).toContain('3 sent, 0 failed');
		for (const person of people) expect((await person.chat()).filter(({ author }) => author === 'business')).toHaveLength(1);
		const [offer] = await people[0]!.nextReplies();
		expect(offer!.text).toContain('Hello Ada, we have news about your question our summer sale');
	});

	it('tells the team lead when WhatsApp pauses a template', async () => {
		const { templates } = await simulator.get<{ templates: Array<{ id: string; name: string }> }>('/simulator/templates');
		await simulator.post(`/simulator/templates/${templates.find(({ name }) => name === 'hello_world')!.id}`, { status: 'PAUSED' });
		expect(await mailBox.next('lead@example.com')).toMatchObject({ subject: 'Template hello_world (en_US): status', text: expect.stringContaining('from Approved to Paused') as string });
	});
});
