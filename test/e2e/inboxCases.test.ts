import type { Request } from 'playwright-core';

import { digestOf, newToken } from '../../nodes/shared/n8n/signIn/secrets';
import { InboxPage } from '../inbox/kit/InboxPage';
import { itInBrowser } from './kit/Browser';
import { deskOfTwoAgents } from './kit/deskOfTwoAgents';
import type { Customer } from './kit/SimulatorClient';

const START_MS = 1_200_000;
const HOUR_MS = 3_600_000;

jest.setTimeout(900_000);

describe('Whole cases in the inbox (a real n8n, real browsers)', () => {
	const desk = deskOfTwoAgents(START_MS);

	const open = async (agent: InboxPage, name: string) => {
		await agent.row(name).click();
		await agent.page.locator('.thread-head', { hasText: name }).waitFor();
		await agent.answer.waitFor();
	};
	/** Answers, and waits until it is on the phone. */
	const answer = async (agent: InboxPage, customer: Customer, text: string) => {
		await agent.answer.fill(text);
		await agent.page.keyboard.press('Enter');
		await agent.page.getByRole('button', { name: 'Send now' }).click();
		expect((await customer.nextReplies(1, 120_000)).map((reply) => reply.text)).toEqual([text]);
	};
	const resolve = async (agent: InboxPage, name: string) => {
		await agent.page.getByRole('button', { name: 'Resolve', exact: true }).click();
		await agent.page.locator('.toast', { hasText: name }).waitFor();
	};
	const saidBy = async (customer: Customer, author: string) => (await customer.chat()).filter((message) => message.author === author).map(({ text }) => text);

	itInBrowser('serves two agents and three customers at the same time, each case from the first message to the end', async () => {
		const { eve, bo, queue, writes } = desk;
		const [ada, ben, cem] = await Promise.all([writes('Ada Case', '+4915550000301', 'Where is my bike?'), writes('Ben Case', '+4915550000302', 'My bell is broken'), writes('Cem Case', '+4915550000303', 'Do you rent out bikes?')]);

		// Ada: taken, answered, answers again, resolved.
		const adasCase = async () => {
			await open(eve, 'Ada Case');
			await eve.page.getByRole('button', { name: 'Take', exact: true }).click();
			await answer(eve, ada, 'It left us this morning.');
			await ada.write('Thank you!');
			await eve.page.getByRole('log').getByText('Thank you!').waitFor();
			await answer(eve, ada, 'You are welcome.');
			await resolve(eve, 'Ada Case');
		};
		// Ben: Bo leaves a note and hands him over.
		const bensCase = async () => {
			await open(bo, 'Ben Case');
			await bo.page.getByRole('button', { name: 'Note', exact: true }).click();
			await bo.answer.fill('Under guarantee until May');
			await bo.page.getByRole('button', { name: 'Add note' }).click();
			await bo.page.locator('.note', { hasText: 'Under guarantee' }).waitFor();
			await bo.page.locator('.thread-actions .menu-place > .button').click();
			await bo.page.locator('.menu').getByRole('button', { name: 'Eve' }).click();
			await bo.page.locator('.assignee', { hasText: 'Eve' }).waitFor();
		};
		await Promise.all([adasCase(), bensCase()]);

		// Cem: put aside by Bo, comes back by himself when he writes.
		await queue(bo, 'New');
		await open(bo, 'Cem Case');
		await answer(bo, cem, 'For how long?');
		await bo.page.getByRole('button', { name: 'Snooze', exact: true }).click();
		await bo.page.locator('.menu').getByRole('button').first().click();
		await queue(bo, 'Snoozed');
		await bo.row('Cem Case').waitFor();
		await Promise.all([cem.write('A week'), bo.row('Cem Case').waitFor({ state: 'detached' })]);

		const endOfBen = async () => {
			await queue(eve, 'Mine');
			await open(eve, 'Ben Case');
			await eve.page.locator('.note', { hasText: 'Under guarantee' }).waitFor();
			await answer(eve, ben, 'You get a new one.');
			await resolve(eve, 'Ben Case');
		};
		const endOfCem = async () => {
			await queue(bo, 'New');
			await open(bo, 'Cem Case');
			await bo.page.getByRole('log').getByText('A week').waitFor();
			await answer(bo, cem, 'Yes, 60 euros.');
			await resolve(bo, 'Cem Case');
		};
		await Promise.all([endOfBen(), endOfCem()]);

		await queue(bo, 'Resolved');
		await Promise.all(['Ada Case', 'Ben Case', 'Cem Case'].map(async (name) => await bo.row(name).waitFor()));
		// The first of each is the greeting; nobody got what was meant for another, nor anything twice, and no note went out.
		expect((await saidBy(ada, 'business')).slice(1)).toEqual(['It left us this morning.', 'You are welcome.']);
		expect((await saidBy(ben, 'business')).slice(1)).toEqual(['You get a new one.']);
		expect((await saidBy(cem, 'business')).slice(1)).toEqual(['For how long?', 'Yes, 60 euros.']);
		expect([...eve.problems, ...bo.problems]).toEqual([]);
	});

	itInBrowser('asks in turns where something holds the live updates back, says so, and misses nothing when it is over', async () => {
		const { url, writes } = desk;
		const page = await InboxPage.open(`${url}#token=${await linkFor('eve@example.com', HOUR_MS)}`);
		await page.page.getByRole('heading', { name: 'New' }).waitFor();
		const isStream = (request: Request) => /"call":"live"/.test(request.postData() ?? '');
		let isHeldBack = true;
		// A proxy that keeps lines back lets the request through, and nothing out.
		await page.page.route(url, async (route, request) => (isHeldBack && isStream(request) ? undefined : await route.continue()));
		await page.page.context().setOffline(true);
		await page.page.getByText('The connection is lost.').waitFor();
		await writes('Dora Case', '+4915550000304', 'While nobody heard');
		await page.page.context().setOffline(false);
		await page.page.getByText('The page asks for them in turns instead.').waitFor();
		await page.row('Dora Case').waitFor();
		const emil = await writes('Emil Case', '+4915550000305', 'While it asks in turns');
		await open(page, 'Emil Case');
		await emil.write('And another one');
		await page.page.getByRole('log').getByText('And another one').waitFor();

		isHeldBack = false;
		await page.page.context().setOffline(true);
		await page.page.getByText('The connection is lost.').waitFor();
		await emil.write('While it was lost again');
		await page.page.context().setOffline(false);
		await page.page.getByText('The connection is lost.').waitFor({ state: 'detached' });
		await page.page.getByRole('log').getByText('While it was lost again').waitFor();
		expect(await page.page.getByRole('log').getByText(/While it asks in turns|And another one|While it was lost again/).allInnerTexts()).toHaveLength(3);
		await page.close();
	});

	/** A link that is kept as the workflow keeps it. */
	const linkFor = async (email: string, validMs: number) => {
		const agent = (await desk.store.agents.find({})).find((one) => one.email === email)!;
		const token = newToken();
		await desk.store.signIn.keepLink(agent.id, digestOf(token), new Date(Date.now() + validMs), new Date());
		return token;
	};

	itInBrowser.each<[string, () => Promise<string>]>([
		['was used already', async () => desk.links.get('eve@example.com')!],
		['is older than it may be', async () => `${desk.url}#token=${await linkFor('bo@example.com', -1)}`],
		['was made up', async () => `${desk.url}#token=${newToken()}`],
	])('lets nobody in with a link that %s, and says the way out', async (_, link) => {
		const visitor = await InboxPage.open(await link());
		const alert = visitor.page.getByRole('alert');
		await alert.waitFor();
		expect(await alert.innerText()).toMatch(/link/i);
		expect(visitor.page.url()).toBe(desk.url);
		expect(await visitor.page.locator('.conversation').count()).toBe(0);
		await visitor.page.getByLabel('E-mail address').waitFor();
		await visitor.close();
	});
});
