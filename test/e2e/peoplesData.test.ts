import { Browser, itInBrowser } from './kit/Browser';
import { receiving } from './kit/failureWorkflows';
import { inspectWorkflow, type StoredConversation } from './kit/inspectWorkflow';
import { SimulatorClient, type Customer } from './kit/SimulatorClient';
import { startTestDesk, type TestDesk } from './kit/startTestDesk';

const START_MS = 240_000;
const PHONE = '+4915550000301';

jest.setTimeout(180_000);

describe("People's data in a real n8n (workflows/10-peoples-data.json)", () => {
	let test: TestDesk;
	let browser: Browser | undefined;
	let ada: Customer;

	beforeAll(async () => {
		test = await startTestDesk(['00-set-up-the-desk.json', '10-peoples-data.json']);
		const { n8n, simulator: ours, simulatorUrl } = test.desk;
		const simulator = new SimulatorClient(simulatorUrl, (await ours!.demoNumber()).phoneNumberId);
		const credentials = await n8n.credentials.list();
		for (const content of [inspectWorkflow, receiving]) await n8n.workflows.publish((await n8n.workflows.import(content, credentials)).id);
		ada = await simulator.customer('Ada Example', { phone: PHONE });
		await ada.write('My secret is a blue bicycle.');
	}, START_MS);

	afterAll(async () => {
		await browser?.close();
		await test?.stop();
	});

	const stored = async () => JSON.stringify((await (await fetch(`${test.desk.editorUrl}/webhook/inspect-the-store`)).json()) as StoredConversation[]);

	/** Opens a page of the workflow as one of the agents. */
	const open = async (path: string) => {
		browser ??= await Browser.signedIn(test.desk);
		return await browser.openForm(path);
	};
	const ask = async (agent: string, what: string, phone = PHONE) => {
		const page = await open('persons-data');
		await page.getByLabel('Your e-mail address').fill(agent);
		await page.getByLabel('Phone number').fill(phone);
		await page.getByLabel('What do they want?').selectOption(what);
		await page.getByLabel('How and when did they ask?').fill('By letter on 3 November');
		await page.getByRole('button', { name: 'Go on' }).click();
		return page;
	};
	const decide = async (agent: string, decision: string) => {
		const page = await open('approve-erasure');
		await page.getByLabel('Your e-mail address').fill(agent);
		await page.getByRole('button', { name: 'Show them' }).click();
		await page.getByLabel('Person').selectOption({ index: 1 });
		await page.getByRole('button', { name: 'Look at it' }).click();
		await page.getByText('By letter on 3 November').waitFor();
		await page.getByLabel('Decision').selectOption(decision);
		await page.getByRole('button', { name: 'Decide' }).click();
		return page;
	};

	itInBrowser('hands over a copy of everything, as a file', async () => {
		const page = await open('persons-data');
		const file = page.waitForEvent('download');
		await ask('eve@example.com', 'A copy of their data');
		const download = await file;
		const chunks: Buffer[] = [];
		for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
		expect(Buffer.concat(chunks).toString('utf8')).toContain('My secret is a blue bicycle.');
	});

	itInBrowser('says so of a number that nobody has', async () => {
		await (await ask('eve@example.com', 'A copy of their data', '+4915550000999')).getByText('Nobody has this number').waitFor();
	});

	itInBrowser('erases nobody before a second person has approved it, and then everything', async () => {
		await (await ask('eve@example.com', 'Their data to be erased')).getByText('Nothing is erased yet').waitFor();
		expect(await stored()).toContain('blue bicycle');
		await (await decide('eve@example.com', 'Erase for good')).getByText('You asked for this yourself').waitFor();
		await (await decide('bo@example.com', 'Decline')).getByText('Declined').waitFor();
		expect(await stored()).toContain('blue bicycle');

		await (await ask('eve@example.com', 'Their data to be erased')).getByText('Nothing is erased yet').waitFor();
		await (await decide('bo@example.com', 'Erase for good')).getByText('hold nothing of the person any more').waitFor();
		const [farewell] = await ada.nextReplies();
		expect(farewell!.text).toContain('we now erase everything');
		const rest = await stored();
		for (const trace of ['blue bicycle', 'Ada Example', PHONE]) expect(rest).not.toContain(trace);
	});
});
