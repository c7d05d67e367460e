import { itInBrowser } from '../e2e/kit/Browser';
import { ago, conversation, HOUR, message } from './kit/deskFixtures';
import { inboxOfEachTest } from './kit/inboxOfEachTest';

const BOARD = { rows: [{ channelId: 'cloud:100200300', state: 'new' as const, unassigned: true, count: 4, waitingSince: ago(HOUR) }], agents: [{ id: 'eve', name: 'Eve Beispiel', presence: 'online' as const, openConversations: 3 }] };
const TIMES = { count: 2, median: 60_000 };
const ROW = { key: '2026-11-20', opened: 3, reopened: 1, resolved: 2, received: 9, sent: 8, firstResponse: TIMES, reply: TIMES, resolution: TIMES };

describe.each(['light', 'dark'] as const)('For whoever cannot see or point, %s, the page', (colorScheme) => {
	const desk = inboxOfEachTest((fake) => {
		fake.answer({ board: () => BOARD, report: () => ({ rows: [ROW] }), 'agents.find': () => [], 'channels.find': () => [], 'settings.history': () => [] });
		fake.conversations = [
			conversation('c1', { priority: 'urgent', tags: ['vip'], topic: 'Returns', assigneeId: 'max' }),
			conversation('c2', { priority: 'high', windowClosesAt: ago(HOUR), handledBy: 'ai', lastMessage: { direction: 'out', kind: 'image', at: ago(HOUR), state: 'read' } }),
			conversation('c3', { windowClosesAt: new Date(Date.now() + HOUR).toISOString() }),
		];
		fake.threads['c1'] = [
			message('m1', { text: 'Look: *bold* `code` https://example.com/x' }),
			message('m2', { kind: 'document', media: { fileName: 'bill.pdf' } }),
			message('m3', { direction: 'out', author: 'ai', text: 'Hello', quotes: 'wamid.m1', state: 'failed', error: { title: 'Undeliverable' } }),
			message('m4', { kind: 'location', location: { latitude: 1, longitude: 2, name: 'Home' } }),
			message('m5', { kind: 'reaction', text: '👍', target: 'wamid.m1' }),
			{ type: 'note', at: ago(100), note: { id: 'n', conversationId: 'c1', author: { kind: 'agent', id: 'max' }, text: 'https://example.com', createdAt: ago(100) } },
			{ type: 'event', at: ago(90), event: { id: 'e', type: 'conversationPending', at: ago(90), actor: { kind: 'agent', id: 'max' } } },
		];
	});

	itInBrowser('has no serious finding at sign-in', async () => {
		const inbox = await desk.open();
		await inbox.page.emulateMedia({ colorScheme });
		expect(await inbox.seriousFindings()).toEqual([]);
	});

	itInBrowser('has no serious finding around a conversation', async () => {
		const inbox = await desk.signIn();
		const { page } = inbox;
		await page.emulateMedia({ colorScheme });
		await inbox.row('Contact c1').click();
		await page.locator('.note').waitFor();
		await inbox.answer.fill('See you');
		await page.keyboard.press('Enter');
		await page.getByRole('button', { name: 'Undo' }).waitFor();
		expect(await inbox.seriousFindings()).toEqual([]);
		await page.getByRole('button', { name: 'Note', exact: true }).click();
		await page.locator('.thread-actions .menu-place > .button').click();
		expect(await inbox.seriousFindings()).toEqual([]);
	});

	itInBrowser('has no serious finding in its windows', async () => {
		const inbox = await desk.signIn();
		const { page } = inbox;
		await page.emulateMedia({ colorScheme });
		await inbox.row('Contact c2').click();
		await page.getByRole('button', { name: 'Choose a template' }).click();
		await page.getByRole('button', { name: 'bike_ready' }).click();
		expect(await inbox.seriousFindings()).toEqual([]);
		await page.keyboard.press('Escape');
		await page.getByRole('button', { name: 'Eve Beispiel' }).click();
		await page.getByRole('button', { name: 'Preferences' }).click();
		expect(await inbox.seriousFindings()).toEqual([]);
	});

	itInBrowser('has no serious finding for supervisors', async () => {
		const inbox = await desk.signIn();
		const { page } = inbox;
		await page.emulateMedia({ colorScheme });
		for (const place of ['Live board', 'Reports', 'Settings']) {
			await page.getByRole('button', { name: place }).click();
			await page.getByRole('heading', { name: place }).waitFor();
			expect(await inbox.seriousFindings()).toEqual([]);
		}
	});

	itInBrowser('has no serious finding on a phone', async () => {
		const inbox = await desk.signIn();
		const { page } = inbox;
		await page.emulateMedia({ colorScheme });
		await page.setViewportSize({ width: 390, height: 800 });
		expect(await inbox.seriousFindings()).toEqual([]);
		await inbox.row('Contact c1').click();
		await page.locator('.note').waitFor();
		expect(await inbox.seriousFindings()).toEqual([]);
	});
});
