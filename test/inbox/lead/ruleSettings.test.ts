import type { NumberedRule } from '../../../nodes/shared/domain/inbox/leadCalls';
import { itInBrowser } from '../../e2e/kit/Browser';
import { settingsPageOfEachTest } from '../kit/settingsPage';

const rule = (id: string, position: number): NumberedRule => ({ id, position, name: id, enabled: true, condition: { kind: 'phrase', phrases: [`word of ${id}`] }, effects: {} });

describe('Routing rules, on the page', () => {
	let rules: NumberedRule[];
	const settings = settingsPageOfEachTest('Routing rules', () => {
		rules = [rule('Goodbye', 1), rule('Returns', 2), rule('Night', 3)];
		return {
			'rules.find': () => rules,
			'rules.move': ({ id, position }) => {
				const rest = rules.filter((one) => one.id !== id);
				return (rules = [...rest.slice(0, position - 1), ...rules.filter((one) => one.id === id), ...rest.slice(position - 1)]);
			},
			'rules.save': ({ id, rule: content }) => (rules = id === undefined ? [...rules, { id: content.name, position: 4, ...content }] : rules.map((one) => (one.id === id ? { ...one, ...content } : one))),
			'rules.remove': ({ id }) => (rules = rules.filter((one) => one.id !== id)),
			'rules.try': ({ rules: tried }) => [{ conversationId: 'c', contactName: 'Ada', text: 'Bye', rule: tried[0]?.name, ruleNow: 'Goodbye' }],
			'schedules.find': () => [{ id: 's1', name: 'Shop', schedule: undefined as never }],
		};
	});
	const shown = async () => await settings.inbox.page.locator('.rule .rule-words bdi').allTextContents();

	itInBrowser('are put in order by keyboard, which is said, and tried before they hold', async () => {
		const { page } = settings.inbox;
		await page.getByRole('button', { name: 'Move Night up' }).focus();
		await page.keyboard.press('Enter');
		await page.keyboard.press('Enter');
		await page.locator('[aria-live]').filter({ hasText: 'Night is now at place 1' }).waitFor({ state: 'attached' });
		expect(await shown()).toEqual(['Night', 'Goodbye', 'Returns']);
		await page.keyboard.press('Enter');
		expect(await shown()).toEqual(['Night', 'Goodbye', 'Returns']);
		await page.getByRole('button', { name: 'Try on recent conversations' }).click();
		await page.getByRole('status').filter({ hasText: '1 of 1 conversations would meet another rule.' }).waitFor();
		expect(rules[0]?.name).toBe('Goodbye');
		expect(await settings.asks('rules.move', async () => await page.getByRole('button', { name: 'Save' }).click())).toEqual({ id: 'Night', position: 1 });
		await page.getByText('Not saved yet').waitFor({ state: 'detached' });
	});

	itInBrowser('are dragged', async () => {
		const { page } = settings.inbox;
		const row = (name: string) => page.locator('.rule', { hasText: name });
		await row('Goodbye').locator('.grip').dragTo(row('Night'));
		expect(await shown()).toEqual(['Returns', 'Night', 'Goodbye']);
		await page.getByRole('button', { name: 'Discard' }).click();
		expect(await shown()).toEqual(['Goodbye', 'Returns', 'Night']);
	});

	itInBrowser('are added, changed, switched off and removed in one go', async () => {
		const { page } = settings.inbox;
		await page.getByRole('button', { name: 'Add: Routing rules' }).click();
		await page.getByLabel('Name', { exact: true }).fill('Unhappy');
		await page.getByRole('combobox', { name: 'When', exact: true }).selectOption('Last survey answer');
		await page.getByRole('combobox', { name: 'Team', exact: true }).selectOption('Workshop');
		await page.getByLabel('Leads to the output').fill('Human Agent');
		await page.getByRole('button', { name: 'Done' }).click();
		await page.getByRole('switch', { name: 'Returns: switched on' }).uncheck();
		await page.getByRole('button', { name: 'Remove Night' }).click();
		const asked = await settings.asks('rules.save', async () => await page.getByRole('button', { name: 'Save' }).click());
		expect(asked).toMatchObject({ id: 'Returns', rule: { enabled: false } });
		await page.getByText('Not saved yet').waitFor({ state: 'detached' });
		expect(rules).toMatchObject([{ name: 'Goodbye' }, { name: 'Returns', enabled: false }, { name: 'Unhappy', condition: { kind: 'survey', isSatisfied: false }, effects: { team: 'Workshop' }, sendTo: 'Human Agent' }]);
	});

	itInBrowser('offer every condition, each with what it needs', async () => {
		const { page } = settings.inbox;
		await page.getByRole('button', { name: 'Edit Goodbye' }).click();
		const kinds = await page.getByRole('combobox', { name: 'When', exact: true }).locator('option').allTextContents();
		expect(kinds).toHaveLength(17);
		for (const kind of kinds) {
			await page.getByRole('combobox', { name: 'When', exact: true }).selectOption(kind);
			await page.getByLabel('Name', { exact: true }).waitFor();
		}
		expect(settings.inbox.problems).toEqual([]);
	});

	itInBrowser('have no serious finding for whoever cannot see or point', async () => {
		const { page } = settings.inbox;
		await page.getByRole('button', { name: 'Try on recent conversations' }).click();
		await page.getByRole('columnheader', { name: 'Rule now' }).waitFor();
		expect(await settings.inbox.seriousFindingsEverywhere()).toEqual([]);
		await page.getByRole('button', { name: 'Edit Returns' }).click();
		expect(await settings.inbox.seriousFindingsEverywhere()).toEqual([]);
	});
});
