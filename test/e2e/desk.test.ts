import type { StoredWorkflow } from '../../desk/client/workflowContent.ts';
import { waitUntil } from '../../desk/waitUntil.ts';
import { Browser, itInBrowser } from './kit/Browser';
import { inspectWorkflow, type StoredConversation } from './kit/inspectWorkflow';
import { SimulatorClient } from './kit/SimulatorClient';
import { startTestDesk, type TestDesk } from './kit/startTestDesk';
import { withHours } from './kit/withHours';

const START_MS = 240_000;

jest.setTimeout(120_000);

type Provider = 'cloud' | 'twilio' | 'engagelab';

describe('The whole desk in a real n8n (workflows/02-desk.json and those around it)', () => {
	let test: TestDesk;
	let numbers: Record<string, SimulatorClient>;
	let desk: StoredWorkflow;

	beforeAll(async () => {
		test = await startTestDesk(['00-set-up-the-desk.json', '02-desk.json', '03-answer.json', '05-resolve-and-survey.json', '06-timers.json']);
		const { n8n, simulator, simulatorUrl, workflows } = test.desk;
		const all = [await simulator!.demoNumber(), ...(await simulator!.otherNumbers())];
		numbers = Object.fromEntries(all.map(({ provider, phoneNumberId }) => [provider, new SimulatorClient(simulatorUrl, phoneNumberId)]));
		desk = workflows.find(({ name }) => name === '02 Desk')!;
		const credentials = await n8n.credentials.list();
		await n8n.workflows.publish((await n8n.workflows.import(inspectWorkflow, credentials)).id);
	}, START_MS);

	afterAll(async () => await test?.stop());

	const openFor = async (hours: 'open' | 'closed') => {
		const { n8n } = test.desk;
		const { id } = await n8n.workflows.import(withHours(desk, hours), await n8n.credentials.list());
		await n8n.workflows.publish(id);
	};
	const conversationOf = async (phone: string) =>
		((await (await fetch(`${test.desk.editorUrl}/webhook/inspect-the-store`)).json()) as StoredConversation[]).filter(({ contact }) => contact.phone === phone);
	const executions = async () => await test.desk.n8n.executions.count({ workflowId: desk.id });
	const settled = async (count: number) =>
		await waitUntil(async () => ((await test.desk.n8n.executions.count({ workflowId: desk.id, status: ['success', 'error', 'crashed'] })) >= count ? true : undefined), { for: 'the executions to end', withinMs: 30_000 });

	it.each<[Provider, string]>([
		['cloud', '+4915550000021'],
		['twilio', '+4915550000022'],
		['engagelab', '+4915550000023'],
	])('greets over %s, asks for the order number at a tap, and says goodbye, one execution for each message', async (provider, phone) => {
		await openFor('open');
		const before = await executions();
		const ada = await numbers[provider]!.customer('Ada Example', { phone });
		await ada.write('Hello');
		const [greeting] = await ada.nextReplies();
		expect(greeting!.text).toContain('Hello Ada Example, welcome to Example Bikes!');
		await settled(before + 1);
		if (provider === 'engagelab') await ada.write('It is about my order');
		else await ada.press(greeting!.id, 'orders');
		const [answer] = await ada.nextReplies();
		expect(answer!.text).toContain('send us your order number');
		await settled(before + 2);
		await ada.write('Thanks, bye');
		const [goodbye] = await ada.nextReplies();
		expect(goodbye!.text).toContain('Goodbye');
		await settled(before + 3);
		expect(await executions()).toBe(before + 3);
		const [conversation, ...others] = await conversationOf(phone);
		expect(others).toEqual([]);
		expect(conversation).toMatchObject({ state: 'resolved' });
		expect(conversation!.messages.filter(({ direction }) => direction === 'in').every(({ handledAt }) => handledAt)).toBe(true);
	});

	itInBrowser('gives a contact who wants a person to an agent, who answers on the page of 03, and asks for a rating once it is resolved', async () => {
		await openFor('open');
		const before = await executions();
		const bo = await numbers['cloud']!.customer('Bo <b>Sample</b>', { phone: '+4915550000024' });
		await bo.write('Good morning');
		const [greeting] = await bo.nextReplies();
		await bo.press(greeting!.id, 'person');
		await settled(before + 2);
		const [waiting] = await conversationOf('+4915550000024');
		expect(waiting).toMatchObject({ state: 'new', assigneeId: expect.any(String) as string, handledBy: 'human' });

		const browser = await Browser.signedIn(test.desk);
		try {
			const page = await browser.openForm('answer');
			await page.getByLabel('Your e-mail address').fill('eve@example.com');
			await page.getByRole('button', { name: 'Show who waits' }).click();
			await page.getByText('Who waits for an answer').waitFor();
			await page.getByLabel('Conversation').selectOption({ index: 1 });
			await page.getByRole('button', { name: 'Read it' }).click();
			await page.getByLabel('Answer').fill('I am Eve. What can I do for you?');
			await page.getByLabel('Afterwards').selectOption('Resolve the conversation');
			await page.getByRole('button', { name: 'Send' }).click();
			await page.getByText('Open the page again for the next one.').waitFor();
		} finally {
			await browser.close();
		}
		const [answer, question] = await bo.nextReplies(2);
		expect(answer!.text).toBe('I am Eve. What can I do for you?');
		expect(question!.text).toContain('How satisfied are you');
		await bo.write('very good!');
		const [thanks] = await bo.nextReplies();
		expect(thanks!.text).toContain('Thank you');
		expect(await conversationOf('+4915550000024')).toMatchObject([{ id: waiting!.id, state: 'resolved' }]);
	});

	it('says while it is closed when it opens, once, and keeps the contact in the queue', async () => {
		await openFor('closed');
		const cy = await numbers['cloud']!.customer('Cy Placeholder', { phone: '+4915550000025' });
		const before = await executions();
		await cy.write('Is anybody there?');
		const [closed] = await cy.nextReplies();
		expect(closed!.text).toContain('We are closed now');
		await cy.write('Hello?');
		await settled(before + 2);
		expect((await cy.chat()).filter(({ author }) => author === 'business')).toHaveLength(1);
		const [conversation] = await conversationOf('+4915550000025');
		expect(conversation).toMatchObject({ state: 'new' });
		expect(conversation!.messages.filter(({ direction }) => direction === 'in').every(({ handledAt }) => handledAt)).toBe(true);
	});
});
