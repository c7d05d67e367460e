import { readFile } from 'node:fs/promises';

import type { StoredWorkflow } from '../../desk/client/workflowContent.ts';
import { InboxPage } from '../inbox/kit/InboxPage';
import { itInBrowser } from './kit/Browser';
import { changedNodes } from './kit/changedNodes';
import { signInLinks } from './kit/signInLinks';
import { startTestDesk, type TestDesk } from './kit/startTestDesk';

const START_MS = 600_000;
const PRICES = 'region,category,price,currency,valid from\n*,service,0.05,EUR,2020-01-01';

jest.setTimeout(180_000);

describe('Reports in the inbox, after a week at the desk (a real n8n, a real browser)', () => {
	let test: TestDesk;
	let workflow: StoredWorkflow;
	let eve: InboxPage;

	beforeAll(async () => {
		test = await startTestDesk(['00-set-up-the-desk.json', '01-first-reply.json', '14-inbox.json'], { history: true });
		workflow = test.desk.workflows.find(({ name }) => name === '14 Inbox')!;
		if (process.env['CHROMIUM_PATH'] === undefined) return;
		eve = await InboxPage.open((await signInLinks(test.desk, workflow)).get('eve@example.com')!);
		await eve.page.getByRole('button', { name: 'Reports' }).click();
	}, START_MS);

	afterAll(async () => {
		await eve?.close();
		await test?.stop();
	});

	const kind = async (name: string) => await eve.page.locator('.report-kinds').getByRole('button', { name }).click();
	const figure = (name: string) => eve.page.locator('.figure', { has: eve.page.getByText(name, { exact: true }) }).locator('dd');

	itInBrowser('tell how satisfied the contacts of each agent are', async () => {
		await kind('Satisfaction');
		await figure('CSAT score').getByText('%').waitFor();
		await figure('Response rate').getByText('%').waitFor();
		await eve.page.getByLabel('Split by').selectOption('agent');
		await eve.page.getByRole('row', { name: /Bo Sample .*%/ }).waitFor();
		const [download] = await Promise.all([eve.page.waitForEvent('download'), eve.page.getByRole('button', { name: 'CSV' }).click()]);
		expect(await readFile(await download.path(), 'utf8')).toMatch(/^key,name,scale,.*\r\n.+,(Bo Sample|Cleo Placeholder|Eve Example),stars,/);
	});

	itInBrowser('say that there are no prices, and charge by those that the node is given', async () => {
		await kind('Cost');
		await eve.page.getByText('There are no prices').waitFor();
		await figure('Delivered').getByText(/[1-9]/).waitFor();
		const { n8n } = test.desk;
		await n8n.workflows.import(changedNodes(workflow, { 'An Agent Works in the Inbox': { parameters: { prices: PRICES } } }), await n8n.credentials.list());
		await n8n.workflows.publish(workflow.id);
		await kind('Conversations');
		await kind('Cost');
		await figure('Cost').getByText(/€\d/).waitFor();
		expect(await figure('Cost').innerText()).not.toBe('€0.00');
		expect(await eve.page.getByText('There are no prices').count()).toBe(0);
		expect(eve.problems).toEqual([]);
	});
});
