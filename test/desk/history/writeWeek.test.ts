import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { weekPlan } from '../../../desk/history/weekPlan.ts';
import { writeWeek, type HistoryChannel } from '../../../desk/history/writeWeek.ts';
import { buildReport } from '../../../nodes/shared/domain/reports/buildReport';
import type { HelpdeskStore } from '../../../nodes/shared/store/helpdeskStore';
import { openSqliteStore } from '../../../nodes/shared/store/sqlite/openSqliteStore';

const NOW = new Date('2026-11-20T10:00:00.000Z');
const PERIOD = { start: new Date('2026-11-13T00:00:00.000Z'), end: new Date('2026-11-20T00:00:00.000Z'), channelIds: [] };
const ACTOR = { kind: 'automation' } as const;
const CHANNELS: HistoryChannel[] = [
	{ provider: 'cloud', id: 'cloud:1', phone: '+15550100001' },
	{ provider: 'twilio', id: 'twilio:+15550100002', phone: '+15550100002' },
];

describe('A week that is written into the store', () => {
	const folder = mkdtempSync(join(tmpdir(), 'helpdesk-week-'));
	const week = weekPlan({ now: NOW, zone: 'UTC', numbers: CHANNELS.length });
	let store: HelpdeskStore;

	beforeAll(async () => {
		let id = 0;
		store = await openSqliteStore({ file: join(folder, 'helpdesk.sqlite'), newId: () => `id-${String(++id).padStart(6, '0')}` });
		for (const name of ['Orders', 'Returns']) {
			const agent = await store.agents.create({ name: `Agent of ${name}` }, ACTOR, NOW);
			const team = await store.teams.create({ name }, ACTOR, NOW);
			if (agent.ok && team.ok) await store.teams.addMember(team.value.id, agent.value.id, ACTOR, NOW);
		}
		await writeWeek(store, week, CHANNELS);
	});
	afterAll(async () => {
		await store.close();
		rmSync(folder, { recursive: true, force: true });
	});

	it('is in the reports as it was planned', async () => {
		const [report] = buildReport(await store.reports.facts(PERIOD), { by: 'none', zone: 'UTC' });
		expect(report).toMatchObject({
			resolved: week.filter(({ resolvedAt }) => resolvedAt).length,
			firstResponse: { count: week.length },
		});
		expect((report?.opened ?? 0) + (report?.reopened ?? 0)).toBe(week.length);
		expect(report?.firstResponse.median).toBeLessThan(60 * 60_000);
	});

	it('has the ratings as they were given', async () => {
		const ratings = await store.surveys.ratings(PERIOD);
		const sorted = (list: Array<number | undefined>) => list.flatMap((rating) => rating ?? []).sort();
		expect(sorted(ratings.map(({ rating }) => rating))).toEqual(sorted(week.map(({ survey }) => survey?.rating)));
		expect(ratings.filter(({ comment }) => comment)).toHaveLength(week.filter(({ survey }) => survey?.comment).length);
		expect(ratings.every(({ agentId }) => agentId)).toBe(true);
	});

	it('can be searched, and leaves nothing to do but what is pending', async () => {
		expect((await store.conversations.find({ search: 'parcel' })).length).toBeGreaterThan(0);
		expect((await store.conversations.find({ tag: 'complaint' })).length).toBeGreaterThan(0);
		expect((await store.conversations.find({ states: ['new', 'snoozed'] })).map(({ id }) => id)).toEqual([]);
		expect(await store.conversations.find({ states: ['pending'] })).toHaveLength(week.filter(({ resolvedAt }) => !resolvedAt).length);
		expect(await store.due.unhandledMessages(0, 10, NOW)).toEqual([]);
	});
});
