import { waitUntil } from '../../../desk/waitUntil.ts';
import type { RequestOf } from '../../../nodes/shared/domain/inbox/inboxCalls';
import { itInBrowser } from '../../e2e/kit/Browser';
import { CHANNEL, conversation } from '../kit/deskFixtures';
import { inboxOfEachTest } from '../kit/inboxOfEachTest';

describe('In the list and the conversation, an agent', () => {
	let asked: Array<RequestOf<'conversations.list'>>;
	const desk = inboxOfEachTest((fake) => {
		asked = [];
		fake.conversations = [conversation('c1', { handledBy: 'ai' })];
		fake.answer({
			'conversations.list': (request) => {
				asked.push(request);
				return { rows: fake.conversations };
			},
		});
	});
	beforeEach(async () => await (await desk.signIn()).row('Contact c1').waitFor());

	itInBrowser('narrows by number, tag, topic, agent and words, each together with the others', async () => {
		const { page } = desk.inbox;
		await page.getByRole('button', { name: 'Filters and order' }).click();
		const menu = page.locator('.menu');
		await menu.getByLabel('Our number').selectOption(CHANNEL);
		await menu.getByLabel('Tag').selectOption('vip');
		await menu.getByLabel('Topic').selectOption('Orders');
		await menu.getByLabel('Agent').selectOption('max');
		await page.keyboard.press('Escape');
		await page.getByRole('searchbox').first().fill('parcel');
		await waitUntil(async () => asked.at(-1)?.search === 'parcel' || undefined, { for: 'the words to be asked for', withinMs: 20_000 });
		expect(asked.at(-1)).toMatchObject({ queue: 'new', channelId: CHANNEL, tag: 'vip', topic: 'Orders', agentId: 'max', search: 'parcel' });
	});

	itInBrowser('puts aside until a time, hands back to the AI, and closes with a way back', async () => {
		const { page } = desk.inbox;
		await desk.inbox.row('Contact c1').click();
		await page.getByRole('button', { name: 'Snooze', exact: true }).click();
		await page.locator('.menu').getByRole('button').first().click();
		expect((await desk.fake.action(0)).action).toMatchObject({ kind: 'snooze' });
		await page.getByRole('button', { name: 'More actions' }).click();
		await page.locator('.menu').getByRole('button', { name: 'Give back to the AI' }).click();
		expect((await desk.fake.action(1)).action).toEqual({ kind: 'handBack' });
		await page.getByRole('button', { name: 'Resolve', exact: true }).click();
		await page.locator('.toast').getByRole('button', { name: 'Undo' }).click();
		expect((await desk.fake.action(3)).action).toEqual({ kind: 'reopen' });
	});

	itInBrowser('sees who else is writing, for as long as they do', async () => {
		await desk.inbox.row('Contact c1').click();
		await desk.inbox.answer.waitFor();
		desk.fake.tell({ type: 'typing', conversationId: 'c1', agentId: 'max', until: new Date(Date.now() + 3_000).toISOString() });
		const hint = desk.inbox.page.locator('.who-writes', { hasText: 'Max' });
		await hint.waitFor();
		await hint.waitFor({ state: 'detached' });
	});

	itInBrowser('merges a contact with another after a warning', async () => {
		const merged: unknown[] = [];
		const other = { id: 'k2', name: 'Ada at work', createdAt: new Date().toISOString(), attributes: {} };
		desk.fake.answer({
			'contacts.find': () => [other],
			'contacts.merge': (request) => {
				merged.push(request);
				return other;
			},
		});
		const { page } = desk.inbox;
		await desk.inbox.row('Contact c1').click();
		await page.getByRole('button', { name: 'Merge with another' }).click();
		await page.getByRole('searchbox', { name: 'Search names and numbers' }).fill('ada');
		await page.getByRole('button', { name: 'Ada at work' }).click();
		await page.getByText('This cannot be undone.').waitFor();
		await page.getByRole('button', { name: 'Merge now' }).click();
		await page.getByRole('dialog').waitFor({ state: 'detached' });
		expect(merged).toEqual([{ into: desk.fake.conversations[0]!.contactId, from: 'k2' }]);
	});
});
