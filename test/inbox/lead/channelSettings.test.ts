import { DEFAULT_CHANNEL_SETTINGS } from '../../../nodes/shared/domain/channel/channelSettings';
import { itInBrowser } from '../../e2e/kit/Browser';
import { CHANNEL } from '../kit/deskFixtures';
import { settingsPageOfEachTest } from '../kit/settingsPage';

const NUMBER = { id: CHANNEL, provider: 'cloud', phone: '+15550100200', configuredAt: '2026-11-01T09:00:00.000Z', settings: { ...DEFAULT_CHANNEL_SETTINGS, displayName: 'Bike Shop' } };

describe('The settings of a number, on the page', () => {
	const settings = settingsPageOfEachTest('Our numbers', () => ({
		'channels.find': () => [NUMBER],
		'channels.update': () => NUMBER,
		'schedules.find': () => [],
		'access.find': () => [{ channelId: CHANNEL, holder: { kind: 'agent', id: 'max' }, role: 'viewer' }],
		'access.set': () => ({ set: true }),
	}));
	beforeEach(async () => await settings.inbox.page.getByRole('button', { name: 'Edit Bike Shop' }).click());

	itInBrowser('show on a phone what contacts will read, and keep only what is different', async () => {
		const { page } = settings.inbox;
		await page.getByRole('switch', { name: 'Greeting' }).check();
		await page.getByLabel('Text of the greeting').fill('Welcome, *{{contact.name | there}}*!');
		await page.getByRole('switch', { name: 'Satisfaction survey' }).check();
		const phone = page.locator('.phone-wall');
		await phone.getByText('Welcome, Ada!').waitFor();
		expect(await phone.locator('strong').textContent()).toBe('Ada');
		await phone.getByText('How satisfied are you with our help?').waitFor();
		await page.getByLabel('Question of the survey').fill('Happy?');
		await phone.getByText('Happy?').waitFor();
		const asked = await settings.asks('channels.update', async () => await page.getByRole('button', { name: 'Save' }).click());
		await page.getByRole('dialog').waitFor({ state: 'detached' });
		expect(asked).toEqual({ id: CHANNEL, changes: { greeting: { enabled: true, text: 'Welcome, *{{contact.name | there}}*!' }, csat: true, surveyText: 'Happy?' } });
	});

	itInBrowser('stay in the window, with the reason, where the desk refuses them', async () => {
		settings.fake.answer({ 'channels.update': () => undefined as never });
		await settings.inbox.page.getByLabel('Name for colleagues').fill('Store');
		await settings.inbox.page.getByRole('button', { name: 'Save' }).click();
		await settings.inbox.page.getByText('There is no such thing. Ask who runs the desk.').waitFor();
		expect(await settings.inbox.page.getByLabel('Name for colleagues').inputValue()).toBe('Store');
	});

	itInBrowser('give roles to teams and agents', async () => {
		const { page } = settings.inbox;
		await page.getByText('Who may do what on this number').click();
		expect(await page.getByLabel('Max Muster').inputValue()).toBe('viewer');
		const choose = async (holder: string, role: string) => await settings.asks('access.set', async () => await page.getByLabel(holder).selectOption(role));
		expect(await choose('Team Workshop', 'Supervisor')).toEqual({ channelId: CHANNEL, holder: { kind: 'team', id: 'workshop' }, role: 'supervisor' });
		expect(await choose('Max Muster', 'No role')).toEqual({ channelId: CHANNEL, holder: { kind: 'agent', id: 'max' }, role: null });
	});

	itInBrowser('have no serious finding for whoever cannot see or point', async () => {
		const { page } = settings.inbox;
		await page.getByRole('switch', { name: 'Greeting' }).check();
		await page.getByLabel('Text of the greeting').fill('Welcome!');
		await page.getByText('Who may do what on this number').click();
		expect(await settings.inbox.seriousFindingsEverywhere()).toEqual([]);
	});
});
