import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Browser, Page } from 'playwright-core';

import { openInstalledStore } from '../desk/history/openInstalledStore.ts';
import type { RunningDesk } from '../desk/RunningDesk.ts';
import { startDesk } from '../desk/startDesk.ts';
import { signInLinks } from '../test/e2e/kit/signInLinks.ts';
import { syncTemplates } from '../test/e2e/kit/syncTemplates.ts';
import { takeLeadPictures } from './takeLeadPictures.ts';

const PACKAGE = 'n8n-nodes-whatsapp-helpdesk';
const DAY_MS = 24 * 60 * 60_000;
const SETTLES_MS = 2_500;
const WIDE = { width: 1400, height: 860 };
const PHONE = { width: 390, height: 780 };
const LEAD = 'cleo@example.com';

/** What agents and team leads see, on a desk with a week behind it. */
export async function takeInboxPictures(browser: Browser, folder: string): Promise<void> {
	const home = mkdtempSync(join(tmpdir(), 'helpdesk-inbox-pictures-'));
	const workflowFiles = ['00-set-up-the-desk.json', '01-first-reply.json', '14-inbox.json'];
	const desk = await startDesk({ home, logs: join(home, 'logs'), n8nPort: 5697, simulatorPort: 4697, brokerPort: 5696, workflowFiles, history: true, log: console.log });
	try {
		await furnish(desk, home);
		await syncTemplates(desk);
		const takeFrom = (page: Page) => async (name: string) => {
			await page.waitForTimeout(SETTLES_MS);
			await page.screenshot({ path: join(folder, `${name}.png`) });
		};
		const page = await browser.newPage({ viewport: WIDE, locale: 'en-GB' });
		await signIn(page, desk);
		await takeViews(page, takeFrom(page));
		const leads = await browser.newPage({ viewport: WIDE, locale: 'en-GB' });
		await leads.goto((await signInLinks(desk, desk.workflows.find(({ name }) => name === '14 Inbox')!)).get(LEAD)!);
		await takeLeadPictures(leads, takeFrom(leads));
	} finally {
		await desk.stop();
		rmSync(home, { recursive: true, force: true });
	}
}

/** Somebody writes, and somebody wrote yesterday. */
async function furnish({ simulatorUrl, simulator }: RunningDesk, home: string): Promise<void> {
	const play = async (path: string, body: object): Promise<{ id: string }> => {
		const response = await fetch(`${simulatorUrl}/simulator/${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
		return (await response.json()) as { id: string };
	};
	const { phoneNumberId } = await simulator!.demoNumber();
	const say = async (name: string, phone: string, ...texts: string[]): Promise<void> => {
		const { id } = await play('customers', { name, phone });
		for (const body of texts) await play(`customers/${id}/messages`, { to: phoneNumberId, wait: true, type: 'text', text: { body } });
	};
	await say('Ben Muster', '+4915112345699', 'I want to talk to a person. My bike has not come.', 'I need it on Saturday!');
	await say('Zoë Exemple', '+33655501234', 'Avez-vous ce casque en bleu ?');
	await say('Ada Sample', '+442079460123', 'Can I bring the wheel on Monday?');
	const contact = { key: '+4915112345600', phone: '+4915112345600', name: 'Tim Beispiel' };
	const message = { id: 'wamid.yesterday', kind: 'text', text: 'When will my bike be ready?', sentAt: new Date(Date.now() - 1.1 * DAY_MS).toISOString() } as const;
	const store = await openInstalledStore(home, PACKAGE);
	await store.receiveMessage({ event: 'message', provider: 'cloud', channel: { id: `cloud:${phoneNumberId}` }, contact, message, raw: {} }, new Date());
	await store.close();
}

async function signIn(page: Page, { inbox }: RunningDesk): Promise<void> {
	if (!inbox) throw new Error('This desk has no inbox.');
	await page.goto(inbox.url);
	await page.locator('input[type=email]').fill(inbox.email);
	await page.locator('input[type=password]').fill(inbox.password);
	await page.keyboard.press('Enter');
}

async function takeViews(page: Page, take: (name: string) => Promise<void>): Promise<void> {
	const row = (name: string) => page.locator('.conversation', { hasText: name });
	await row('Ben Muster').click();
	await page.getByRole('button', { name: 'Take', exact: true }).click();
	const question = page.locator('.bubble-place.in', { hasText: 'My bike has not come' });
	await question.hover();
	await question.getByRole('button', { name: 'Answer this message' }).click();
	await page.locator('#answer').fill('Hello Ben, it leaves our house *today*. You will get a link to follow it.');
	await page.keyboard.press('Enter');
	await page.getByRole('button', { name: 'Send now' }).click();
	await page.locator('.bubble-place.out:not(.sending)', { hasText: 'it leaves our house' }).waitFor();
	await take('inbox');
	await page.emulateMedia({ colorScheme: 'dark' });
	await take('inbox-dark');
	await page.emulateMedia({ colorScheme: 'light' });
	await page.setViewportSize(PHONE);
	await take('inbox-phone');
	await page.setViewportSize(WIDE);
	await row('Tim Beispiel').click();
	await page.getByRole('button', { name: 'Choose a template' }).click();
	await page.getByRole('dialog').locator('.template', { hasText: 'follow_up' }).first().click();
	const values = page.getByRole('dialog').getByRole('textbox');
	await values.first().fill('Tim');
	await values.last().fill('about your bike');
	await take('inbox-template');
	await page.keyboard.press('Escape');
}
