import { bundleInbox, type InboxPage as Bundle } from '../../../desk/bundleInbox.ts';
import { DEFAULT_CHANNEL_SETTINGS } from '../../../nodes/shared/domain/channel/channelSettings';
import type { RequestOf } from '../../../nodes/shared/domain/inbox/inboxCalls';
import { itInBrowser } from '../../e2e/kit/Browser';
import { CHANNEL } from '../kit/deskFixtures';
import { FakeInbox } from '../kit/FakeInbox';
import { InboxPage } from '../kit/InboxPage';

const NUMBER = { id: CHANNEL, provider: 'cloud', phone: '+15550100200', configuredAt: '2026-11-01T09:00:00.000Z', settings: { ...DEFAULT_CHANNEL_SETTINGS, displayName: 'Bike Shop' } };

describe('The settings of a number, on the page', () => {
	let bundle: Bundle;
	let fake: FakeInbox;
	let inbox: InboxPage;
	let updates: Array<RequestOf<'channels.update'>>;
	let grants: Array<RequestOf<'access.set'>>;

	beforeAll(async () => {
		bundle = await bundleInbox();
	});
	beforeEach(async () => {
		[updates, grants] = [[], []];
		fake = await FakeInbox.start(bundle);
		fake.answer({
			'channels.find': () => [NUMBER],
			'channels.update': (request) => (updates.push(request), NUMBER),
			'schedules.find': () => [],
			'access.find': () => [{ channelId: CHANNEL, holder: { kind: 'agent', id: 'max' }, role: 'viewer' }],
			'access.set': (request) => (grants.push(request), { set: true }),
		});
		inbox = await InboxPage.signedIn(fake);
		await inbox.page.getByRole('button', { name: 'Settings' }).click();
		await inbox.page.getByRole('button', { name: 'Edit Bike Shop' }).click();
	});
	afterEach(async () => {
		await inbox.close();
		await fake.stop();
	});

	itInBrowser('show on a phone what contacts will read, and keep only what is different', async () => {
		const { page } = inbox;
		await page.getByRole('switch', { name: 'Greeting' }).check();
		await page.getByLabel('Text of the greeting').fill('Welcome, *{{contact.name | there}}*!');
		await page.getByRole('switch', { name: 'Satisfaction survey' }).check();
		const phone = page.locator('.phone-wall');
		await phone.getByText('Welcome, Ada!').waitFor();
		expect(await phone.locator('strong').textContent()).toBe('Ada');
		await phone.getByText('How satisfied are you with our help?').waitFor();
		await page.getByLabel('Question of the survey').fill('Happy?');
		await phone.getByText('Happy?').waitFor();
		await page.getByRole('button', { name: 'Save' }).click();
		await page.getByRole('dialog').waitFor({ state: 'detached' });
		expect(updates).toEqual([{ id: CHANNEL, changes: { greeting: { enabled: true, text: 'Welcome, *{{contact.name | there}}*!' }, csat: true, surveyText: 'Happy?' } }]);
	});

	itInBrowser('stay in the window, with the reason, where the desk refuses them', async () => {
		fake.answer({ 'channels.update': () => undefined as never });
		await inbox.page.getByLabel('Name for colleagues').fill('Store');
		await inbox.page.getByRole('button', { name: 'Save' }).click();
		await inbox.page.getByText('There is no such thing. Ask who runs the desk.').waitFor();
		expect(await inbox.page.getByLabel('Name for colleagues').inputValue()).toBe('Store');
	});

	itInBrowser('give roles to teams and agents', async () => {
		const { page } = inbox;
		await page.getByText('Who may do what on this number').click();
		expect(await page.getByLabel('Max Muster').inputValue()).toBe('viewer');
		const kept = async () => await page.waitForResponse((response) => response.request().postData()?.includes('access.set') ?? false);
		await Promise.all([kept(), page.getByLabel('Team Workshop').selectOption('Supervisor')]);
		await Promise.all([kept(), page.getByLabel('Max Muster').selectOption('No role')]);
		expect(grants).toEqual([
			{ channelId: CHANNEL, holder: { kind: 'team', id: 'workshop' }, role: 'supervisor' },
			{ channelId: CHANNEL, holder: { kind: 'agent', id: 'max' }, role: null },
		]);
	});

	describe.each(['light', 'dark'] as const)('for whoever cannot see or point, %s', (colorScheme) => {
		itInBrowser('have no serious finding, on a phone neither', async () => {
			const { page } = inbox;
			await page.emulateMedia({ colorScheme });
			await page.getByRole('switch', { name: 'Greeting' }).check();
			await page.getByLabel('Text of the greeting').fill('Welcome!');
			await page.getByText('Who may do what on this number').click();
			expect(await inbox.seriousFindings()).toEqual([]);
			await page.setViewportSize({ width: 390, height: 800 });
			expect(await inbox.seriousFindings()).toEqual([]);
		});
	});
});
