import { InboxPage } from '../inbox/kit/InboxPage';
import { itInBrowser } from './kit/Browser';
import { signInLinks } from './kit/signInLinks';
import { SimulatorClient } from './kit/SimulatorClient';
import { startTestDesk, type TestDesk } from './kit/startTestDesk';
import { withHours } from './kit/withHours';

const START_MS = 300_000;
const LEAD = 'cleo@example.com';
const ORDER = 'Please send us your order number';
const GOODBYE = 'Thank you for writing to Example Bikes';

jest.setTimeout(180_000);

describe('What a team lead changes in the inbox (a real n8n, a real browser)', () => {
	let test: TestDesk;
	let number: SimulatorClient;
	let lead: InboxPage;

	beforeAll(async () => {
		test = await startTestDesk(['00-set-up-the-desk.json', '02-desk.json', '14-inbox.json']);
		const { n8n, workflows, simulator, simulatorUrl } = test.desk;
		number = new SimulatorClient(simulatorUrl, (await simulator!.demoNumber()).phoneNumberId);
		const named = (wanted: string) => workflows.find(({ name }) => name === wanted)!;
		await n8n.workflows.publish((await n8n.workflows.import(withHours(named('02 Desk'), 'open'), await n8n.credentials.list())).id);
		if (process.env['CHROMIUM_PATH'] === undefined) return;
		// The number is known from its first message on.
		await says('Zoe Sample', '+4915550000900', 'Hello');
		lead = await InboxPage.open((await signInLinks(test.desk, named('14 Inbox'))).get(LEAD)!);
		await lead.page.getByRole('button', { name: 'Settings' }).click();
	}, START_MS);

	afterAll(async () => {
		await lead?.close();
		await test?.stop();
	});

	const settings = async (name: string) => await lead.page.getByRole('button', { name, exact: true }).click();
	const says = async (name: string, phone: string, text: string) => {
		const customer = await number.customer(name, { phone });
		await customer.write(text);
		return customer;
	};

	itInBrowser('greets the next contact as the number now says', async () => {
		const { page } = lead;
		await settings('Our numbers');
		await page.getByRole('button', { name: /^Edit / }).click();
		await page.getByRole('switch', { name: 'Greeting' }).check();
		await page.getByLabel('Text of the greeting').fill('Ahoy {{contact.name | there}}, this is the workshop.');
		await page.locator('.phone-wall').getByText('Ahoy Ada, this is the workshop.').waitFor();
		await page.getByRole('button', { name: 'Save' }).click();
		await page.getByRole('dialog').waitFor({ state: 'detached' });
		const bo = await says('Bo Placeholder', '+4915550000901', 'Hello');
		const [greeting] = await bo.nextReplies();
		expect(greeting!.text).toContain('Ahoy Bo Placeholder, this is the workshop.');
	});

	const addRule = async (name: string, output: string) => {
		const { page } = lead;
		await page.getByRole('button', { name: 'Add: Routing rules' }).click();
		await page.getByLabel('Name', { exact: true }).fill(name);
		await page.getByRole('combobox', { name: 'When', exact: true }).selectOption('Text contains');
		await page.getByLabel('One on each line', { exact: true }).fill('bicycle');
		await page.getByLabel('Leads to the output').fill(output);
		await page.getByRole('button', { name: 'Done' }).click();
	};
	const save = async () => {
		await lead.page.getByRole('button', { name: 'Save' }).click();
		await lead.page.getByText('Not saved yet').waitFor({ state: 'detached' });
	};
	const answerTo = async (name: string, phone: string) => {
		const replies = await (await says(name, phone, 'About my bicycle')).nextReplies(2);
		return replies.map(({ text }) => text).join('\n');
	};

	itInBrowser('sends the next message where the rules lead in their new order', async () => {
		await settings('Routing rules');
		await addRule('Orders first', 'Order Question');
		await addRule('Goodbyes first', 'Goodbye');
		await save();
		expect(await answerTo('Cy Example', '+4915550000902')).toContain(ORDER);

		const { page } = lead;
		await page.getByRole('button', { name: 'Move Goodbyes first up' }).click();
		await page.getByRole('button', { name: 'Try on recent conversations' }).click();
		await page.getByRole('status').filter({ hasText: /^1 of \d+ conversations would meet another rule\.$/ }).waitFor();
		await save();
		expect(await answerTo('Dan Example', '+4915550000903')).toContain(GOODBYE);
	});

	itInBrowser('stands in the history, and can be undone', async () => {
		const { page } = lead;
		await settings('Changes');
		// Which of two neighbours was moved is the page's business.
		const moved = page.getByText(/^Cleo Placeholder: Rule “(Orders|Goodbyes) first” moved$/);
		await moved.waitFor();
		await page.getByRole('button', { name: /^Undo: Rule/ }).first().click();
		await moved.nth(1).waitFor();
		expect(await answerTo('Eda Example', '+4915550000904')).toContain(ORDER);
		expect(lead.problems).toEqual([]);
	});
});
