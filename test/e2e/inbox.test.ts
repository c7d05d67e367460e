import { randomUUID } from 'node:crypto';
import { join } from 'node:path';

import type { HelpdeskStore } from '../../nodes/shared/store/helpdeskStore';
import { openSqliteStore } from '../../nodes/shared/store/sqlite/openSqliteStore';
import { InboxPage } from '../inbox/kit/InboxPage';
import { itInBrowser } from './kit/Browser';
import { signInLinks } from './kit/signInLinks';
import { SimulatorClient } from './kit/SimulatorClient';
import { startTestDesk, type TestDesk } from './kit/startTestDesk';

const START_MS = 600_000;
const PICTURE = 'iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAYAAACNMs+9AAAAFUlEQVR42mNk+M9Qz0AEYBxVSF+FABJADveWkH6oAAAAAElFTkSuQmCC';

jest.setTimeout(600_000);

describe('Agents at work in the inbox (workflows/14-inbox.json, a real n8n, a real browser)', () => {
	let test: TestDesk;
	let simulator: SimulatorClient;
	let store: HelpdeskStore;
	let eve: InboxPage;
	let bo: InboxPage;

	beforeAll(async () => {
		test = await startTestDesk(['00-set-up-the-desk.json', '01-first-reply.json', '14-inbox.json']);
		const { simulator: run, simulatorUrl, workflows } = test.desk;
		simulator = new SimulatorClient(simulatorUrl, (await run!.demoNumber()).phoneNumberId);
		store = await openSqliteStore({ file: join(test.home, '.n8n', 'whatsapp-helpdesk', 'helpdesk.sqlite'), newId: randomUUID });
		if (process.env['CHROMIUM_PATH'] === undefined) return;
		const links = await signInLinks(test.desk, workflows.find(({ name }) => name === '14 Inbox')!);
		[eve, bo] = await Promise.all([InboxPage.open(links.get('eve@example.com')!), InboxPage.open(links.get('bo@example.com')!)]);
		await Promise.all([eve, bo].map(async ({ page }) => await page.getByRole('heading', { name: 'New' }).waitFor()));
	}, START_MS);

	afterAll(async () => {
		await Promise.all([eve?.close(), bo?.close()]);
		await store?.close();
		await test?.stop();
	});

	afterEach(() => {
		for (const inbox of [eve, bo].filter(Boolean)) expect(inbox.problems.splice(0)).toEqual([]);
	});

	const writes = async (name: string, phone: string, text: string) => {
		const customer = await simulator.customer(name, { phone });
		await customer.write(text);
		await customer.nextReplies();
		return customer;
	};
	const queue = async ({ page }: InboxPage, name: string) => await page.getByRole('navigation').getByRole('button', { name }).click();

	itInBrowser('leaves no token in the address of a sign-in link', () => {
		expect(eve.page.url()).toBe(`${test.desk.editorUrl}/webhook/helpdesk/inbox`);
	});

	itInBrowser('shows at once who writes, and brings the answer to the phone and its ticks back', async () => {
		const ada = await writes('Ada Example', '+4915550000201', 'Is my bike ready?');
		await bo.row('Ada Example').waitFor();
		await eve.row('Ada Example').click();
		await eve.page.getByRole('log').getByText('Is my bike ready?').waitFor();
		await eve.page.getByRole('button', { name: 'Take', exact: true }).click();
		await eve.page.locator('.assignee', { hasText: 'You' }).waitFor();

		await eve.answer.fill('Yes, *today* until six 🚲');
		await bo.row('Ada Example').click();
		await bo.page.locator('.who-writes', { hasText: 'is writing' }).or(bo.page.locator('.assignee', { hasText: 'Eve' })).first().waitFor();
		await eve.page.keyboard.press('Enter');
		await eve.page.getByRole('button', { name: 'Send now' }).click();
		expect((await ada.nextReplies())[0]!.text).toBe('Yes, *today* until six 🚲');
		await bo.page.getByRole('log').getByText('today').waitFor();
		await eve.page.locator('.sending').waitFor({ state: 'detached' });
		await ada.open();
		await eve.page.locator('.bubble-place.out').last().getByRole('img', { name: 'Read' }).waitFor();
	});

	itInBrowser('lets colleagues hand a case over with a note, and one of them close and reopen it', async () => {
		const ben = await writes('Ben Example', '+4915550000202', 'Which tyre is this?');
		await ben.send({ type: 'image', image: { data: PICTURE, mime_type: 'image/png' } });
		await queue(bo, 'New');
		await bo.row('Ben Example').click();
		await bo.page.locator('img.picture').waitFor();

		await bo.page.getByRole('button', { name: 'Note', exact: true }).click();
		await bo.answer.fill('You know tyres');
		await bo.page.getByRole('button', { name: 'Add note' }).click();
		await bo.page.locator('.note', { hasText: 'You know tyres' }).waitFor();
		await bo.page.locator('.thread-actions .menu-place > .button').click();
		await bo.page.locator('.menu').getByRole('button', { name: 'Eve' }).click();
		await bo.page.locator('.assignee', { hasText: 'Eve' }).waitFor();

		await queue(eve, 'Mine');
		await eve.row('Ben Example').click();
		await eve.page.locator('.note', { hasText: 'You know tyres' }).waitFor();
		const question = eve.page.locator('.bubble-place.in', { hasText: 'Which tyre is this?' });
		await question.hover();
		await question.getByRole('button', { name: 'Answer this message' }).click();
		await eve.answer.fill('A 28 inch one');
		await eve.page.keyboard.press('Enter');
		expect((await ben.nextReplies())[0]!.text).toBe('A 28 inch one');
		const answer = eve.page.locator('.bubble-place.out:not(.sending)', { hasText: 'A 28 inch one' });
		await answer.locator('.quoted', { hasText: 'Ben Example Which tyre is this?' }).waitFor();
		await answer.hover();
		await answer.getByRole('button', { name: 'Answer this message' }).click();
		await eve.answer.fill('We have it here');
		await eve.page.keyboard.press('Enter');
		await eve.page.getByRole('button', { name: 'Send now' }).click();
		expect(await ben.nextReplies()).toMatchObject([{ text: 'We have it here' }]);
		await bo.page.locator('.bubble-place.out .quoted', { hasText: 'Eve Example A 28 inch one' }).waitFor();

		await eve.page.getByRole('button', { name: 'Resolve', exact: true }).click();
		await eve.row('Ben Example').waitFor({ state: 'detached' });
		await queue(bo, 'Resolved');
		await bo.row('Ben Example').waitFor();
		await eve.page.locator('.toast').getByRole('button', { name: 'Undo' }).click();
		await bo.row('Ben Example').waitFor({ state: 'detached' });
	});

	itInBrowser('keeps topic, tags, priority and what is known of a contact', async () => {
		await writes('Chloé Example', '+4915550000203', 'I want to give something back');
		await queue(eve, 'New');
		await eve.row('Chloé Example').click();
		const { page } = eve;
		await page.getByRole('combobox', { name: 'Topic' }).fill('Returns');
		await page.keyboard.press('Enter');
		await page.getByRole('combobox', { name: 'Add a tag' }).fill('vip');
		await page.keyboard.press('Enter');
		await page.getByRole('button', { name: 'Remove the tag vip' }).waitFor();
		await page.getByRole('button', { name: 'More actions' }).click();
		await page.locator('.menu').getByRole('button', { name: 'Urgent' }).click();
		await eve.row('Chloé Example').getByText('Urgent').waitFor();
		await page.getByLabel('What', { exact: true }).fill('Size');
		await page.getByLabel('Value', { exact: true }).fill('28 inch');
		await page.keyboard.press('Enter');
		await page.getByRole('button', { name: 'Remove Size' }).waitFor();
		await queue(bo, 'New');
		await bo.row('Chloé Example').getByText('Returns').waitFor();
		await bo.row('Chloé Example').click();
		await bo.page.getByRole('button', { name: 'Remove Size' }).waitFor();
	});

	itInBrowser('brings a recorded voice note to the phone', async () => {
		const dora = await writes('Dora Example', '+4915550000207', 'Can you call me?');
		await queue(eve, 'New');
		await eve.row('Dora Example').click();
		await eve.recordVoice();
		await eve.page.locator('.draft-files', { hasText: 'voice-message.ogg' }).waitFor();
		await eve.answer.fill('Better, listen');
		await eve.page.keyboard.press('Enter');
		const words = (await dora.nextReplies(2)).map(({ kind, text, content }) => ({ kind, text, content: { media: content['media'], mimeType: content['mimeType'], voice: content['voice'] } }));
		expect(words).toEqual([
			{ kind: 'text', text: 'Better, listen', content: {} },
			{ kind: 'media', text: '', content: { media: 'audio', mimeType: 'audio/ogg', voice: true } },
		]);
		await eve.page.locator('.bubble-place.out:not(.sending)', { hasText: 'voice-message.ogg' }).waitFor();
	});

	itInBrowser('offers only templates when the 24 hours are over', async () => {
		const contact = { key: '+4915550000204', phone: '+4915550000204', name: 'Tim Example' };
		const message = { id: 'wamid.yesterday', kind: 'text', text: 'Hello?', sentAt: new Date(Date.now() - 25 * 3_600_000).toISOString() } as const;
		await store.receiveMessage({ event: 'message', provider: 'cloud', channel: { id: `cloud:${simulator.phoneNumberId}` }, contact, message, raw: {} }, new Date());
		await queue(eve, 'New');
		await eve.row('Tim Example').click();
		await eve.page.getByText('WhatsApp lets you send only templates until the contact writes again.').waitFor();
		expect(await eve.answer.count()).toBe(0);
		await eve.page.getByRole('button', { name: 'Choose a template' }).click();
		await eve.page.getByRole('dialog', { name: 'Choose a template' }).waitFor();
		await eve.page.keyboard.press('Escape');
	});

	itInBrowser('shows what a contact who means harm writes as mere text', async () => {
		const text = '<img src=x onerror="document.title=1"><script>document.title=1</script> {{ 7*7 }} \u202Egnp.exe';
		await writes('<b>Mallory</b> Example', '+4915550000205', text);
		await queue(eve, 'New');
		await eve.row('<b>Mallory</b> Example').click();
		await eve.page.getByRole('log').getByText('<img src=x onerror="document.title=1">').waitFor();
		expect(await eve.page.locator('#inbox script, #inbox [onerror], .lines b').count()).toBe(0);
	});

	itInBrowser('goes on by itself after the connection was lost', async () => {
		await eve.page.context().setOffline(true);
		await eve.page.getByText('The connection is lost.').waitFor({ timeout: 60_000 });
		await writes('Olga Example', '+4915550000206', 'Are you there?');
		await eve.page.context().setOffline(false);
		await eve.row('Olga Example').waitFor({ timeout: 60_000 });
		await eve.page.getByText('The connection is lost.').waitFor({ state: 'detached' });
	});

	itInBrowser('shows supervisors the board and the reports', async () => {
		const { page } = eve;
		await page.getByRole('button', { name: 'Live board' }).click();
		await page.getByRole('row').nth(1).waitFor();
		await page.getByRole('button', { name: 'Reports' }).click();
		await page.locator('.figure', { hasText: 'Received' }).getByText(/^[1-9]/).waitFor();
		await queue(eve, 'New');
	});
});
