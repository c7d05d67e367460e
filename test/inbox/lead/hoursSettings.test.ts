import { drawWeek } from '../../../nodes/shared/domain/hours/picture/drawWeek';
import type { Schedule } from '../../../nodes/shared/domain/hours/schedule';
import { englishHours } from '../../../nodes/shared/domain/hours/text/hoursLocale';
import { itInBrowser } from '../../e2e/kit/Browser';
import { settingsPageOfEachTest } from '../kit/settingsPage';

const OFFICE = [{ from: '09:00', to: '17:00' }];
const SHOP: Schedule = { name: 'Shop', zone: 'Europe/Berlin', week: { monday: OFFICE, tuesday: OFFICE, wednesday: OFFICE, thursday: OFFICE, friday: OFFICE, saturday: [], sunday: [] }, closedDays: [], exceptions: [] };

describe('Business hours, on the page', () => {
	const settings = settingsPageOfEachTest('Business hours', () => ({
		'schedules.find': () => [{ id: 's1', name: 'Shop', schedule: SHOP }],
		'schedules.picture': ({ schedule }) => ({ svg: drawWeek(schedule, Date.parse('2026-11-23T10:00:00Z'), englishHours), open: true }),
		'schedules.places': ({ country }) => ({ countries: ['DE', 'FR'], regions: country === 'DE' ? [{ code: 'BY', name: 'Bayern' }] : [] }),
		'schedules.save': ({ schedule }) => ({ id: 's1', name: schedule.name, schedule }),
		'schedules.remove': () => ({ removed: true }),
	}));

	itInBrowser('show the week of each as a picture', async () => {
		const picture = settings.inbox.page.getByRole('img', { name: 'The week of Shop; open now' });
		await picture.waitFor();
		expect(await picture.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth))).toBe(820);
		expect(settings.inbox.problems).toEqual([]);
	});

	itInBrowser('are set day by day, with closed days, other hours and holidays', async () => {
		const { page } = settings.inbox;
		await page.getByRole('button', { name: 'Edit Shop' }).click();
		await page.getByRole('button', { name: 'Add hours: Saturday' }).click();
		await page.getByLabel('Saturday: closes').fill('00:00');
		await page.getByRole('button', { name: 'Remove Monday 09:00' }).click();
		await page.getByRole('button', { name: 'Closed day', exact: true }).click();
		await page.getByLabel('Closed on (12-24 = every year)').fill('12-24');
		await page.getByRole('button', { name: 'Day with other hours', exact: true }).click();
		await page.getByRole('textbox', { name: 'Other hours on', exact: true }).fill('2026-12-31');
		await page.getByLabel('Closed on public holidays of').selectOption('Germany');
		await page.getByLabel('Part of the country').selectOption('Bayern');
		const asked = await settings.asks('schedules.save', async () => await page.getByRole('button', { name: 'Save' }).click());
		expect(asked).toEqual({
			id: 's1',
			schedule: {
				...SHOP,
				week: { ...SHOP.week, monday: [], saturday: [{ from: '09:00', to: '24:00' }] },
				closedDays: [{ date: '12-24' }],
				exceptions: [{ date: '2026-12-31', ranges: [{ from: '10:00', to: '14:00' }] }],
				holidays: { country: 'DE', region: 'BY' },
			},
		});
		await page.getByRole('dialog').waitFor({ state: 'detached' });
	});

	itInBrowser('say at once what is wrong with them', async () => {
		const { page } = settings.inbox;
		await page.getByRole('button', { name: 'Edit Shop' }).click();
		settings.fake.answer({ 'schedules.picture': () => undefined as never });
		await page.getByLabel('Tuesday: closes').fill('09:00');
		await page.getByRole('status').filter({ hasText: 'There is no such thing.' }).waitFor();
	});

	itInBrowser('have no serious finding for whoever cannot see or point', async () => {
		const { page } = settings.inbox;
		await page.getByRole('button', { name: 'Edit Shop' }).click();
		await page.getByRole('button', { name: 'Closed day', exact: true }).click();
		await page.getByRole('button', { name: 'Day with other hours', exact: true }).click();
		expect(await settings.inbox.seriousFindingsEverywhere()).toEqual([]);
	});
});
