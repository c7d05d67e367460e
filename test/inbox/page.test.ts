import { createHash } from 'node:crypto';

import { itInBrowser } from '../e2e/kit/Browser';
import { ago, conversation, HOUR, message } from './kit/deskFixtures';
import { inboxOfEachTest } from './kit/inboxOfEachTest';

/** What a first view may weigh, in bytes, before a server compresses it. */
const LARGEST_PAGE = 260_000;

describe('The page of the inbox', () => {
	const desk = inboxOfEachTest();

	it('is one small file', () => {
		expect(Buffer.byteLength(desk.bundle.html)).toBeLessThan(LARGEST_PAGE);
	});

	it('asks for nothing from elsewhere', () => {
		expect(desk.bundle.html).not.toMatch(/<(?:script|link|img|iframe)[^>]+(?:src|href)=/);
		expect(desk.bundle.html).not.toMatch(/@import|url\((?!#)/);
	});

	it('is allowed by the hashes that stand beside it', () => {
		const script = /<script type="module">([\s\S]*)<\/script>/.exec(desk.bundle.html)?.[1] ?? '';
		expect(desk.bundle.hashes.script).toBe(`'sha256-${createHash('sha256').update(script).digest('base64')}'`);
	});

	itInBrowser('signs in with a password, and keeps nothing in the browser', async () => {
		desk.fake.conversations = [conversation('c1')];
		const inbox = await desk.signIn();
		await inbox.row('Contact c1').waitFor();
		const storage = await inbox.page.evaluate(() => {
			try {
				return String(localStorage.length);
			} catch (error) {
				return (error as Error).name;
			}
		});
		expect(storage).toBe('SecurityError');
	});

	itInBrowser('signs in by a link, and takes its token out of the address', async () => {
		desk.fake.conversations = [conversation('c1')];
		const inbox = await desk.open('#token=one-time');
		await inbox.row('Contact c1').waitFor();
		expect(inbox.page.url()).toBe(desk.fake.url);
	});

	itInBrowser('asks for the words of a language once somebody reads it, and goes on in English where there are none', async () => {
		const inbox = await desk.open();
		const { page } = inbox;
		await page.getByRole('combobox').selectOption('Português');
		await page.getByRole('button', { name: 'Entrar', exact: true }).waitFor();
		expect(await page.evaluate(() => document.documentElement.lang)).toBe('pt');
		desk.fake.answer({ 'signIn.words': () => undefined as never });
		await page.getByRole('combobox').selectOption('Français');
		await page.getByRole('button', { name: 'Sign in', exact: true }).waitFor();
	});

	itInBrowser('says why a sign-in was not accepted', async () => {
		const inbox = await desk.open('#token=used');
		await inbox.page.getByRole('alert').filter({ hasText: 'There is no such thing. Ask who runs the desk.' }).waitFor();
	});

	itInBrowser('sends an answer after five seconds, unless it is taken back', async () => {
		desk.fake.conversations = [conversation('c1')];
		desk.fake.threads['c1'] = [message('m1')];
		const inbox = await desk.signIn();
		await inbox.row('Contact c1').click();
		await inbox.answer.fill('Too early');
		await inbox.page.keyboard.press('Enter');
		await inbox.page.getByRole('button', { name: 'Undo' }).click();
		expect(await inbox.answer.inputValue()).toBe('Too early');
		await inbox.answer.fill('It is *ready*');
		await inbox.page.keyboard.press('Enter');
		expect(await desk.fake.action(0)).toMatchObject({ conversationId: 'c1', action: { kind: 'reply', text: 'It is *ready*' } });
		expect(desk.fake.actions).toHaveLength(1);
	});

	itInBrowser('keeps a draft while another conversation is read', async () => {
		desk.fake.conversations = [conversation('c1'), conversation('c2')];
		const inbox = await desk.signIn();
		await inbox.row('Contact c1').click();
		await inbox.answer.fill('Not done yet');
		await inbox.row('Contact c2').click();
		await inbox.row('Contact c1').getByText('Not done yet').waitFor();
		await inbox.row('Contact c1').click();
		expect(await inbox.answer.inputValue()).toBe('Not done yet');
	});

	itInBrowser('offers a template with a preview when the window is closed', async () => {
		desk.fake.conversations = [conversation('c1', { windowClosesAt: ago(HOUR) })];
		const inbox = await desk.signIn();
		await inbox.row('Contact c1').click();
		const { page } = inbox;
		await page.getByRole('button', { name: 'Choose a template' }).click();
		await page.getByRole('button', { name: 'bike_ready' }).click();
		await page.getByLabel('Hello').fill('Ada');
		await page.getByLabel('up until').fill('Friday');
		// What a workflow learns from a pressed button is not an agent's business.
		expect(await page.getByRole('dialog').getByRole('textbox').count()).toBe(2);
		await page.getByLabel('Preview').getByText('Hello Ada, your bike is ready. You can pick it up until Friday.').waitFor();
		await page.getByRole('dialog').getByRole('button', { name: 'Send' }).click();
		await page.getByRole('button', { name: 'Send now' }).click();
		expect((await desk.fake.action(0)).action).toEqual({ kind: 'template', templateId: 'template-1', values: { body_1: 'Ada', body_2: 'Friday' } });
	});

	itInBrowser('fills in a canned reply chosen by keyboard', async () => {
		desk.fake.conversations = [conversation('c1')];
		const inbox = await desk.signIn();
		await inbox.row('Contact c1').click();
		await inbox.answer.pressSequentially('/he');
		await inbox.page.getByRole('option', { name: '/hello' }).waitFor();
		await inbox.page.keyboard.press('Enter');
		await expect(inbox.answer.evaluate((field: HTMLTextAreaElement) => new Promise((resolve) => setTimeout(() => resolve(field.value), 300)))).resolves.toBe('Hello Ada, how can I help you?');
	});

	itInBrowser('shows by itself what comes in', async () => {
		desk.fake.conversations = [conversation('c1')];
		desk.fake.threads['c1'] = [message('m1')];
		const inbox = await desk.signIn();
		await inbox.row('Contact c1').click();
		await inbox.page.getByRole('log').getByText('Hello').waitFor();
		desk.fake.tell({ type: 'entries', conversationId: 'c1', entries: [message('m2', { text: 'And another thing' })] });
		desk.fake.tell({ type: 'conversation', conversation: conversation('c9', { lastActivityAt: ago(0) }) });
		await inbox.page.getByRole('log').getByText('And another thing').waitFor();
		await inbox.row('Contact c9').waitFor();
	});

	itInBrowser('says when the connection is lost, and goes on when it is back', async () => {
		desk.fake.conversations = [conversation('c1')];
		const inbox = await desk.signIn();
		const { port } = desk.fake;
		await desk.fake.stop();
		await inbox.page.getByText('The connection is lost.').waitFor();
		await desk.fake.listen(port);
		await inbox.page.getByRole('button', { name: 'Try now' }).click();
		await inbox.page.getByText('The connection is lost.').waitFor({ state: 'detached' });
	});

	itInBrowser('keeps only the rows in view of ten thousand conversations', async () => {
		desk.fake.conversations = Array.from({ length: 10_000 }, (_, index) => conversation(`n${index}`));
		desk.fake.answer({ 'conversations.list': () => ({ rows: desk.fake.conversations }) });
		const inbox = await desk.signIn();
		await inbox.row('Contact n0').first().waitFor();
		await inbox.page.locator('.virtual').evaluate((list) => list.scrollTo(0, list.scrollHeight));
		await inbox.row('Contact n9999').waitFor();
		expect(await inbox.page.locator('.conversation').count()).toBeLessThan(40);
	});

	itInBrowser('can be used by keyboard alone', async () => {
		desk.fake.conversations = [conversation('c1'), conversation('c2')];
		const inbox = await desk.signIn();
		await inbox.row('Contact c2').waitFor();
		const { page } = inbox;
		await page.keyboard.press('j');
		await page.getByRole('heading', { name: 'Contact c1' }).first().waitFor();
		await page.keyboard.press('j');
		await page.getByRole('heading', { name: 'Contact c2' }).first().waitFor();
		await inbox.answer.waitFor();
		await page.keyboard.press('n');
		await page.getByLabel('Write a note that only colleagues see').waitFor();
		await page.keyboard.type('Called him');
		await page.keyboard.press('Enter');
		await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('#answer')?.value === '');
		expect(desk.fake.actions.at(-1)?.action).toEqual({ kind: 'note', text: 'Called him' });
	});
});
