import type { Page } from 'playwright-core';

/** The board, reports and settings of the inbox, as a team lead has them. */
export async function takeLeadPictures(page: Page, take: (name: string) => Promise<void>): Promise<void> {
	const open = async (name: string) => await page.getByRole('button', { name, exact: true }).click();
	await open('Live board');
	await take('inbox-board');
	await open('Reports');
	await take('inbox-reports');
	await open('Satisfaction');
	await take('inbox-satisfaction');
	await open('Settings');
	await page.getByRole('button', { name: /^Edit / }).first().click();
	await page.getByRole('switch', { name: 'Greeting' }).check();
	await page.getByLabel('Text of the greeting').fill('Hello {{contact.name | there}}, welcome to Example Bikes! What is it about?');
	await take('inbox-numbers');
	await page.getByRole('button', { name: 'Save' }).click();
	await page.getByRole('dialog').waitFor({ state: 'detached' });
	await takeHours(page, take);
	await takeRules(page, take);
	await open('Changes');
	await take('inbox-changes');
}

async function takeHours(page: Page, take: (name: string) => Promise<void>): Promise<void> {
	await page.getByRole('button', { name: 'Business hours', exact: true }).click();
	await page.getByRole('button', { name: /^Add: / }).click();
	await page.getByRole('dialog').getByLabel('Name', { exact: true }).fill('Workshop');
	await take('inbox-hours');
	await page.getByRole('button', { name: 'Save' }).click();
	await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** Two rules that are kept, and one that is being tried. */
async function takeRules(page: Page, take: (name: string) => Promise<void>): Promise<void> {
	const add = async (name: string, words: string, output: string) => {
		await page.getByRole('button', { name: 'Add: Routing rules' }).click();
		await page.getByLabel('Name', { exact: true }).fill(name);
		await page.getByRole('combobox', { name: 'When', exact: true }).selectOption('Text contains');
		await page.getByLabel('One on each line', { exact: true }).fill(words);
		await page.getByLabel('Leads to the output').fill(output);
	};
	const done = async () => await page.getByRole('button', { name: 'Done' }).click();
	await page.getByRole('button', { name: 'Routing rules', exact: true }).click();
	await add('Says goodbye', 'bye', 'Goodbye');
	await done();
	await add('Asks about an order', 'order', 'Order Question');
	await done();
	await page.getByRole('button', { name: 'Save' }).click();
	await page.getByText('Not saved yet').waitFor({ state: 'detached' });
	await add('Wants a bike', 'bike', 'Human Agent');
	await done();
	await page.getByRole('button', { name: 'Try on recent conversations' }).click();
	await page.getByRole('status').filter({ hasText: 'conversations' }).waitFor();
	await take('inbox-rules');
}
