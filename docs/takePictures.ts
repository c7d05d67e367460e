/** Takes the pictures of README and guides from running desks of its own: `node_modules/.bin/node docs/takePictures.ts`; with `inbox` only those of the inbox. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { chromium, type Browser, type Locator, type Page } from 'playwright-core';

import { CHROMIUM_SWITCHES } from '../desk/chromiumSwitches.ts';
import { guideTo } from '../desk/guide.ts';
import type { RunningDesk } from '../desk/RunningDesk.ts';
import { startDesk } from '../desk/startDesk.ts';
import { withHours } from '../test/e2e/kit/withHours.ts';
import { takeInboxPictures } from './takeInboxPictures.ts';

const PICTURES = fileURLToPath(new URL('pictures', import.meta.url));
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
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
	await write('It is 4711. Thanks!');
	await page.waitForTimeout(SETTLES_MS);
	await page.screenshot({ path: join(PICTURES, 'chat.png') });
}

async function takeGuide(page: Page, desk: RunningDesk): Promise<void> {
	await desk.simulator!.show(guideTo(desk));
	await page.setViewportSize({ width: 1000, height: 760 });
	await page.goto(`${desk.simulatorUrl}/try`);
	await page.getByLabel('Write as a customer').check();
	await page.getByLabel('Press “My order”').check();
	await page.screenshot({ path: join(PICTURES, 'try.png') });
}

async function takeEditor(page: Page, desk: RunningDesk): Promise<void> {
	await page.setViewportSize({ width: 1500, height: 880 });
	await page.goto(`${desk.editorUrl}/signin`);
	await page.fill('input[name=emailOrLdapLoginId]', desk.owner.email);
	await page.fill('input[type=password]', desk.owner.password);
	await page.keyboard.press('Enter');
	await page.waitForURL(/\/(home|workflow)/);
	for (const { id, name } of desk.workflows.toReversed()) {
		await page.goto(`${desk.editorUrl}/workflow/${id}`);
		await page.waitForSelector('[data-test-id=canvas-node]');
		await page.waitForTimeout(SETTLES_MS);
		await page.keyboard.press('1');
		await page.waitForTimeout(SETTLES_MS);
		const number = name.slice(0, 2);
		await page.screenshot({ path: join(PICTURES, number === '02' ? 'workflow.png' : `workflow-${number}.png`) });
	}
	await page.locator('[data-test-id=canvas-node][data-node-name="Who Answers?"]').dblclick({ force: true });
	await page.waitForTimeout(SETTLES_MS);
	await page.locator('[data-test-id=ndv-parameters], [data-test-id=node-parameters], .node-settings').first().screenshot({ path: join(PICTURES, 'router.png') });
}

/** As an agent who answers a contact who waits for a person. */
async function takeAnswerPage(page: Page, desk: RunningDesk): Promise<void> {
	const play = async (path: string, body: object) => {
		const response = await fetch(`${desk.simulatorUrl}/simulator/${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
		return (await response.json()) as { id: string };
	};
	const { phoneNumberId } = await desk.simulator!.demoNumber();
	const { id } = await play('customers', { name: 'Ben Muster', phone: '+4915112345699' });
	await play(`customers/${id}/messages`, { to: phoneNumberId, wait: true, type: 'text', text: { body: 'I want to talk to a person. My bike has not come.' } });
	await page.waitForTimeout(SETTLES_MS);
	await page.setViewportSize({ width: 900, height: 560 });
	await page.goto(`${desk.editorUrl}/form/answer`);
	await page.getByRole('button', { name: 'Allow access' }).click();
	await page.getByLabel('Your e-mail address').fill('eve@example.com');
	await page.getByRole('button', { name: 'Show who waits' }).click();
	await page.getByLabel('Conversation').selectOption({ index: 1 });
	await page.getByRole('button', { name: 'Read it' }).click();
	await page.getByLabel('Answer').fill('It leaves our house today. You will get a link to follow it.');
	await page.waitForTimeout(SETTLES_MS);
	await page.screenshot({ path: join(PICTURES, 'answer-page.png') });
}

const PACKAGE = 'n8n-nodes-whatsapp-helpdesk';

/** A router as a shop might have filled it in. */
const ROUTER = {
	outputs: { output: ['Say Goodbye', 'Returns', 'Summer Offer', 'Evening Note', 'Greeting', 'AI Agent'].map((name) => ({ name })) },
	rules: {
		rule: [
			{ name: 'Goodbye', when: 'phrase', phrases: 'bye, see you', sendTo: 'output1' },
			{ name: 'Where is my order?', when: 'phrase', phrases: 'my order, parcel', assign: { topic: 'Orders', tags: 'order' } },
			{ name: 'Button: a return', when: 'choice', choices: ['returns'], sendTo: 'output2', assign: { topic: 'Returns' } },
			{ name: 'Was not satisfied', when: 'survey', sendTo: 'human', assign: { priority: 'urgent', team: 'Team Leads' } },
			{ name: 'VIP', when: 'tag', tags: 'vip', sendTo: 'human', assign: { priority: 'high' } },
			{ name: 'Came from the summer ad', when: 'referral', sources: ['120210000000000001'], sendTo: 'output3' },
			{ name: 'Pictures and videos', when: 'messageKind', kinds: ['image', 'video'], sendTo: 'human', assign: { team: 'Workshop' } },
			{ name: 'Austria and Switzerland', when: 'number', prefixes: '+43, +41', sendTo: 'human', assign: { team: 'Vienna' } },
			{ name: 'Evenings', when: 'timeOfDay', from: '18:00', to: '22:00', sendTo: 'output4', enabled: false },
			{ name: 'First message', when: 'conversation', outcomes: ['new'], sendTo: 'output5' },
		],
	},
	aiAgents: { aiAgent: [{ name: 'Shop Assistant', sendTo: 'output6' }] },
};

/** Nodes whose panels the guides show, each as somebody might have filled it in. */
const PANELS = [
	{ picture: 'trigger', type: 'whatsAppCloudTrigger', version: 2, parameters: { events: ['message'], filters: { maxAgeMinutes: 60 }, options: { media: true, markAsRead: true } } },
	{
		picture: 'send-buttons',
		type: 'whatsAppCloud',
		version: 1,
		parameters: {
			resource: 'message',
			operation: 'sendButtons',
			text: 'Your bike is ready. When will you pick it up?',
			buttons: { button: [{ title: 'Today', id: 'today' }, { title: 'Tomorrow', id: 'tomorrow' }] },
		},
	},
	{
		picture: 'send-and-wait',
		type: 'whatsAppCloud',
		version: 1,
		parameters: {
			resource: 'message',
			operation: 'sendAndWait',
			text: 'Your bike is ready. Shall we deliver it tomorrow?',
			buttons: { button: [{ title: 'Yes, please', id: 'yes' }, { title: 'I pick it up', id: 'no' }] },
		},
	},
	{
		picture: 'send-template',
		type: 'whatsAppCloud',
		version: 1,
		parameters: { resource: 'message', operation: 'sendTemplate', templateLanguage: 'en', bodyVariables: { variable: [{ text: 'Ada', name: '' }] } },
	},
	{ picture: 'create-template', type: 'whatsAppCloud', version: 1, parameters: { resource: 'template', operation: 'create' } },
	{ picture: 'business-hours', type: 'helpdeskBusinessHours', version: 1, parameters: {} },
	{ picture: 'routing', type: 'helpdeskRouter', version: 1, parameters: ROUTER, height: 6_600 },
	{
		picture: 'template',
		type: 'whatsAppTemplate',
		version: 1,
		height: 1_500,
		parameters: {
			resource: 'message',
			operation: 'sendWhenNeeded',
			text: 'Hello {{contact.name|there}}, we have news for you.',
			template: { __rl: true, mode: 'name', value: 'follow_up/en_US' },
			values: { mappingMode: 'defineBelow', value: { body_1: '{{contact.name|there}}', body_2: '4711' }, schema: [] },
		},
	},
	{ picture: 'survey', type: 'helpdeskCsat', version: 1, parameters: { operation: 'ask' } },
	{ picture: 'diagnosis', type: 'whatsAppCloud', version: 1, parameters: { resource: 'account', operation: 'diagnose' } },
];

async function takePanels(page: Page, desk: RunningDesk): Promise<void> {
	const nodes = PANELS.map(({ picture, type, version, parameters }, index) => ({
		id: picture,
		name: picture,
		type: `${PACKAGE}.${type}`,
		typeVersion: version,
		position: [(index % 3) * 300, Math.floor(index / 3) * 250],
		parameters,
	}));
	const credentials = await desk.n8n.credentials.list();
	const { id } = await desk.n8n.workflows.import({ name: 'Panels', nodes, connections: {} }, credentials);
	await page.setViewportSize({ width: 1500, height: 1300 });
	await page.goto(`${desk.editorUrl}/workflow/${id}`);
	await page.waitForSelector('[data-test-id=canvas-node]');
	await page.waitForTimeout(SETTLES_MS);
	await page.keyboard.press('1');
	for (const { picture, height = 1300 } of PANELS) {
		await page.setViewportSize({ width: 1500, height });
		await page.waitForTimeout(SETTLES_MS);
		await page.locator(`[data-test-id=canvas-node][data-node-name="${picture}"]`).dblclick({ force: true });
		await page.waitForTimeout(SETTLES_MS);
		const panel = page.locator('[data-test-id=ndv-parameters], [data-test-id=node-parameters], .node-settings').first();
		if (picture === 'diagnosis') await takeDiagnosis(page, panel);
		else await panel.screenshot({ path: join(PICTURES, `${picture}.png`) });
		await page.keyboard.press('Escape');
	}
}

/** The findings as the editor shows them. */
async function takeDiagnosis(page: Page, panel: Locator): Promise<void> {
	await panel.getByText('Execute step').click({ force: true });
	await page.getByText('Access token').first().waitFor();
	await page.waitForTimeout(SETTLES_MS);
	await page.screenshot({ path: join(PICTURES, 'diagnosis.png'), clip: { x: 0, y: 0, width: 1500, height: 520 } });
}

/** Pictures are taken at any time of the day, and a closed desk greets nobody. */
async function openAtAllHours({ n8n, workflows }: RunningDesk): Promise<void> {
	const open = withHours(workflows.find(({ name }) => name === '02 Desk')!, 'open');
	await n8n.workflows.publish((await n8n.workflows.import(open, await n8n.credentials.list())).id);
}

/** Of the editor and the chat page, on a desk that is still empty. */
async function takeDeskPictures(browser: Browser): Promise<void> {
	const home = mkdtempSync(join(tmpdir(), 'helpdesk-pictures-'));
	const desk = await startDesk({ home, logs: join(home, 'logs'), n8nPort: 5698, simulatorPort: 4698, brokerPort: 5699, log: console.log });
	try {
		await openAtAllHours(desk);
		const page = await browser.newPage();
		await takeGuide(page, desk);
		await takeChat(page, desk);
		await takeEditor(page, desk);
		await takeAnswerPage(page, desk);
		await takePanels(page, desk);
	} finally {
		await desk.stop();
		rmSync(home, { recursive: true, force: true });
	}
}

const browser = await chromium.launch({ executablePath: CHROMIUM, args: [...CHROMIUM_SWITCHES] });
try {
	if (process.argv[2] !== 'inbox') await takeDeskPictures(browser);
	await takeInboxPictures(browser, PICTURES);
	console.log(`The pictures are in ${PICTURES}.`);
} finally {
	await browser.close();
}
