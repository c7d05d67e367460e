import { itInBrowser } from './kit/Browser';
import { deskOfTwoAgents } from './kit/deskOfTwoAgents';
import { syncTemplates } from './kit/syncTemplates';

const START_MS = 600_000;
const PICTURE = 'iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAYAAACNMs+9AAAAFUlEQVR42mNk+M9Qz0AEYBxVSF+FABJADveWkH6oAAAAAElFTkSuQmCC';

jest.setTimeout(600_000);

describe('Agents at work in the inbox (workflows/14-inbox.json, a real n8n, a real browser)', () => {
	const desk = deskOfTwoAgents(START_MS);

	afterEach(() => {
		for (const inbox of [desk.eve, desk.bo].filter(Boolean)) expect(inbox.problems.splice(0)).toEqual([]);
	});

	itInBrowser('leaves no token in the address of a sign-in link', () => {
		expect(desk.eve.page.url()).toBe(desk.url);
	});

	itInBrowser('shows at once who writes, and brings the answer to the phone and its ticks back', async () => {
		const { eve, bo, writes } = desk;
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
		const { eve, bo, queue, writes } = desk;
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
		const { eve, bo, queue, writes } = desk;
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
		const { eve, queue, writes } = desk;
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

	itInBrowser('sends a template, and offers nothing else, when the 24 hours are over', async () => {
		const { eve, queue, simulator, store } = desk;
		const contact = { key: '+4915550000204', phone: '+4915550000204', name: 'Tim Example' };
		const message = { id: 'wamid.yesterday', kind: 'text', text: 'Hello?', sentAt: new Date(Date.now() - 25 * 3_600_000).toISOString() } as const;
		await store.receiveMessage({ event: 'message', provider: 'cloud', channel: { id: `cloud:${simulator.phoneNumberId}` }, contact, message, raw: {} }, new Date());
		await queue(eve, 'New');
		await eve.row('Tim Example').click();
		await eve.page.getByText('WhatsApp lets you send only templates until the contact writes again.').waitFor();
		expect(await eve.answer.count()).toBe(0);
		await syncTemplates(desk.running);
		const tim = await simulator.customer('Tim Example', { phone: contact.phone });
		await eve.page.getByRole('button', { name: 'Choose a template' }).click();
		await eve.page.getByRole('button', { name: 'follow_up en_US' }).click();
		const values = eve.page.getByRole('dialog').getByRole('textbox');
		await values.first().fill('Tim');
		await values.last().fill('of yesterday');
		await eve.page.getByLabel('Preview').getByText('Hello Tim, we have news about your question of yesterday.').waitFor();
		await eve.page.getByRole('dialog').getByRole('button', { name: 'Send' }).click();
		await eve.page.getByRole('button', { name: 'Send now' }).click();
		expect((await tim.nextReplies())[0]!.text).toContain('we have news about your question of yesterday');
	});

	itInBrowser('shows what a contact who means harm writes as mere text', async () => {
		const { eve, queue, writes } = desk;
		const text = '<img src=x onerror="document.title=1"><script>document.title=1</script> {{ 7*7 }} \u202Egnp.exe';
		await writes('<b>Mallory</b> Example', '+4915550000205', text);
		await queue(eve, 'New');
		await eve.row('<b>Mallory</b> Example').click();
		await eve.page.getByRole('log').getByText('<img src=x onerror="document.title=1">').waitFor();
		expect(await eve.page.locator('#inbox script, #inbox [onerror], .lines b').count()).toBe(0);
	});

	itInBrowser('goes on by itself after the connection was lost', async () => {
		const { eve, writes } = desk;
		await eve.page.context().setOffline(true);
		await eve.page.getByText('The connection is lost.').waitFor({ timeout: 60_000 });
		await writes('Olga Example', '+4915550000206', 'Are you there?');
		await eve.page.context().setOffline(false);
		await eve.row('Olga Example').waitFor({ timeout: 60_000 });
		await eve.page.getByText('The connection is lost.').waitFor({ state: 'detached' });
	});

	itInBrowser('shows supervisors the board and the reports', async () => {
		const { page } = desk.eve;
		await page.getByRole('button', { name: 'Live board' }).click();
		await page.getByRole('row').nth(1).waitFor();
		await page.getByRole('button', { name: 'Reports' }).click();
		await page.locator('.figure', { hasText: 'Received' }).getByText(/^[1-9]/).waitFor();
		await desk.queue(desk.eve, 'New');
	});
});
