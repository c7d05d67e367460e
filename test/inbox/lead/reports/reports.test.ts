import { readFile } from 'node:fs/promises';

import type { SurveyFigures } from '../../../../nodes/shared/domain/survey/surveyReport';
import { itInBrowser } from '../../../e2e/kit/Browser';
import { inboxOfEachTest } from '../../kit/inboxOfEachTest';

const STARS: SurveyFigures = { group: 'eve', scale: 'stars', asked: 8, answered: 4, responseRate: 50, score: 75, average: 4.25, distribution: [1, 2, 3, 4, 5].map((rating) => ({ rating, count: rating === 5 ? 3 : Number(rating === 2) })) };
const LINE = { key: '', delivered: 120, charged: 100, free: 20, withoutPrice: 7, cost: { EUR: 5.25 } };

describe('Reports in the page', () => {
	const desk = inboxOfEachTest((fake) => fake.answer({ report: () => ({ rows: [] }) }));

	const open = async (kind: string) => {
		const { page } = await desk.signIn();
		await page.getByRole('button', { name: 'Reports' }).click();
		await page.locator('.report-kinds').getByRole('button', { name: kind }).click();
	};
	const figure = (name: string) => desk.inbox.page.locator('.figure', { has: desk.inbox.page.getByText(name, { exact: true }) }).locator('dd');

	const reads = async (name: string, text: string) => await figure(name).getByText(text, { exact: true }).waitFor();

	itInBrowser('show how satisfied contacts are, and with whom', async () => {
		desk.fake.answer({ satisfaction: ({ by }) => ({ rows: [by === 'total' ? { ...STARS, group: '' } : STARS] }) });
		await open('Satisfaction');
		await reads('CSAT score', '75%');
		await reads('Response rate', '50%');
		await desk.inbox.page.getByLabel('Split by').selectOption('agent');
		await desk.inbox.page.getByRole('row', { name: 'Eve Beispiel 75% 4.25 50% 8 4' }).waitFor();
		expect(await desk.inbox.seriousFindings()).toEqual([]);
	});

	itInBrowser('keep scales apart, which cannot be added up', async () => {
		desk.fake.answer({ satisfaction: () => ({ rows: [STARS, { ...STARS, scale: 'thumbs', score: 25 }] }) });
		await open('Satisfaction');
		await reads('CSAT score (1 to 5 stars)', '75%');
		await reads('CSAT score (thumbs)', '25%');
	});

	itInBrowser('show what was spent by the desk\'s own prices, and leave it with a file', async () => {
		desk.fake.answer({ cost: () => ({ rows: [LINE], hasPrices: true }), 'cost.csv': () => ({ fileName: 'cost.csv', csv: 'key\r\n' }) });
		await open('Cost');
		await reads('Cost', '€5.25');
		await reads('Without a price', '7');
		const [download] = await Promise.all([desk.inbox.page.waitForEvent('download'), desk.inbox.page.getByRole('button', { name: 'CSV' }).click()]);
		expect(download.suggestedFilename()).toBe('cost.csv');
		expect(await readFile(await download.path(), 'utf8')).toBe('key\r\n');
		expect(await desk.inbox.seriousFindings()).toEqual([]);
	});

	itInBrowser.each([
		['there are none', undefined, 'There are no prices'],
		['the table cannot be read', 'Line 2 of the price table: there is no category.', 'Line 2 of the price table'],
	])('show volumes and no cost where of prices %s', async (_, priceProblem, said) => {
		desk.fake.answer({ cost: () => ({ rows: [{ ...LINE, cost: {}, withoutPrice: 100 }], hasPrices: false, priceProblem }) });
		await open('Cost');
		await desk.inbox.page.getByText(said).waitFor();
		await reads('Delivered', '120');
		expect(await figure('Cost').count()).toBe(0);
	});
});
