import type { SettingsChange } from '../../../nodes/shared/domain/inbox/leadCalls';
import { itInBrowser } from '../../e2e/kit/Browser';
import { settingsPageOfEachTest } from '../kit/settingsPage';

const line = (id: string, change: Partial<SettingsChange>): SettingsChange => ({ id, at: '2026-11-20T09:00:00.000Z', agentName: 'Lena Lead', what: 'agent', change: 'changed', canUndo: true, ...change });
const LINES = [line('1', { what: 'team', change: 'removed', name: 'Workshop' }), line('2', { change: 'removed', name: 'Zoé Exemple' }), line('3', { change: 'changed', name: 'Zoé Exemple', canUndo: false }), line('4', { what: 'access', name: 'Shop', agentName: undefined })];

describe('The history of settings, on the page', () => {
	let lines: SettingsChange[];
	const settings = settingsPageOfEachTest('Changes', () => {
		lines = LINES;
		return {
			'settings.history': () => lines,
			'settings.undo': ({ id }) => {
				lines = [line('5', { what: 'team', change: 'added', name: 'Workshop' }), ...lines.filter((one) => one.id !== id)];
				return { undone: true };
			},
		};
	});

	itInBrowser('takes back what was done to teams and agents, and shows that at once', async () => {
		const { page } = settings.inbox;
		await page.getByText('Lena Lead: Agent “Zoé Exemple” removed').waitFor();
		expect(await settings.asks('settings.undo', async () => await page.getByRole('button', { name: 'Undo: Team Workshop' }).click())).toEqual({ id: '1' });
		await page.getByText('Lena Lead: Team “Workshop” added').waitFor();
	});

	itInBrowser('says plainly what is never put back, and which line has no way back', async () => {
		const { page } = settings.inbox;
		await page.getByText('Passwords are not put back').waitFor();
		const without = page.locator('li.setting', { hasText: 'Cannot be undone' });
		expect(await without.allInnerTexts()).toEqual([expect.stringContaining('Lena Lead: Agent “Zoé Exemple” changed')]);
		expect(await without.getByRole('button').count()).toBe(0);
	});

	itInBrowser('gives the reason where the desk refuses', async () => {
		settings.fake.answer({ 'settings.undo': () => undefined as never });
		await settings.inbox.page.getByRole('button', { name: 'Undo: Agent Zoé Exemple' }).click();
		await settings.inbox.page.getByText('There is no such thing. Ask who runs the desk.').waitFor();
	});

	itInBrowser('has no serious finding for whoever cannot see or point', async () => {
		await settings.inbox.page.getByText('Cannot be undone').waitFor();
		expect(await settings.inbox.seriousFindingsEverywhere()).toEqual([]);
	});
});
