import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { checkout } from '../../desk/checkout.ts';
import type { WorkflowContent } from '../../desk/client/workflowContent.ts';
import { Browser, itInBrowser } from './kit/Browser';
import { startTestDesk, type TestDesk } from './kit/startTestDesk';

const START_MS = 240_000;

jest.setTimeout(300_000);

/** Those of other languages differ in their texts only. */
const files = readdirSync(checkout.workflows).filter((name) => name.endsWith('.json'));

describe("The editor's Import from File (a real n8n, a real browser)", () => {
	let test: TestDesk;
	let browser: Browser | undefined;

	beforeAll(async () => {
		test = await startTestDesk([]);
		if (process.env['CHROMIUM_PATH'] !== undefined) browser = await Browser.signedIn(test.desk);
	}, START_MS);

	afterAll(async () => {
		await browser?.close();
		await test?.stop();
	});

	itInBrowser.each(files)('takes %s as it is', async (file) => {
		const path = join(checkout.workflows, file);
		const { nodes } = JSON.parse(readFileSync(path, 'utf8')) as WorkflowContent;
		const isNote = ({ type }: { type: string }) => type === 'n8n-nodes-base.stickyNote';
		const named = nodes.filter((node) => !isNote(node)).map(({ name }) => name);
		const { page } = browser!;
		await page.goto(`${test.desk.editorUrl}/workflow/new`);
		await page.locator('[data-test-id=workflow-import-input]').setInputFiles(path);
		await page.locator('[data-test-id=sticky]').nth(nodes.filter(isNote).length - 1).waitFor();
		const shown = page.locator('[data-test-id=canvas-node]');
		await shown.nth(named.length - 1).waitFor();
		expect((await shown.evaluateAll((all) => all.map((node) => node.getAttribute('data-node-name') ?? ''))).sort()).toEqual(named.sort());
	});
});
