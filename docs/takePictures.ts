/** Takes the README's pictures from a running desk of its own: `node_modules/.bin/node docs/takePictures.ts`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { chromium, type Page } from 'playwright-core';

import type { RunningDesk } from '../desk/RunningDesk.ts';
import { startDesk } from '../desk/startDesk.ts';

const PICTURES = fileURLToPath(new URL('pictures', import.meta.url));
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
/** Chromium must not look for updates or networks that a closed machine does not have. */
const OFFLINE = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const SETTLES_MS = 2_000;

async function takeChat(page: Page, desk: RunningDesk): Promise<void> {
	await page.setViewportSize({ width: 1280, height: 800 });
	await page.goto(desk.simulatorUrl);
	const phone = page.locator('.phone').first();
	const write = async (text: string) => {
		await phone.getByPlaceholder('Message').fill(text);
		await page.keyboard.press('Enter');
	};
	await write('Hello');
	await phone.getByRole('button', { name: 'My order' }).click();
	await phone.getByText('send us your order number').waitFor();
	await write('It is 4711. Thanks 🚲');
	await page.waitForTimeout(SETTLES_MS);
	await page.screenshot({ path: join(PICTURES, 'chat.png') });
}

async function takeEditor(page: Page, desk: RunningDesk): Promise<void> {
	await page.setViewportSize({ width: 1500, height: 880 });
	await page.goto(`${desk.editorUrl}/signin`);
	await page.fill('input[name=emailOrLdapLoginId]', desk.owner.email);
	await page.fill('input[type=password]', desk.owner.password);
	await page.keyboard.press('Enter');
	await page.waitForURL(/\/(home|workflow)/);
	await page.goto(`${desk.editorUrl}/workflow/${desk.workflows[0]?.id}`);
	await page.waitForSelector('[data-test-id=canvas-node]');
	await page.waitForTimeout(SETTLES_MS);
	await page.keyboard.press('1');
	await page.waitForTimeout(SETTLES_MS);
	await page.screenshot({ path: join(PICTURES, 'workflow.png') });
	await page.locator('[data-test-id=canvas-node][data-node-name="Who Answers?"]').dblclick({ force: true });
	await page.waitForTimeout(SETTLES_MS);
	await page.locator('[data-test-id=ndv-parameters], [data-test-id=node-parameters], .node-settings').first().screenshot({ path: join(PICTURES, 'router.png') });
}

const home = mkdtempSync(join(tmpdir(), 'helpdesk-pictures-'));
const desk = await startDesk({ home, logs: join(home, 'logs'), n8nPort: 5698, simulatorPort: 4698, brokerPort: 5699, log: console.log });
const browser = await chromium.launch({ executablePath: CHROMIUM, args: OFFLINE });
try {
	const page = await browser.newPage();
	await takeChat(page, desk);
	await takeEditor(page, desk);
	console.log(`The pictures are in ${PICTURES}.`);
} finally {
	await browser.close();
	await desk.stop();
	rmSync(home, { recursive: true, force: true });
}
