import { IANAZone } from 'luxon';

import type { SupervisorCalls } from '../../shared/domain/inbox/leadCalls';
import { buildReport, GROUPINGS, type Grouping, type ReportRow } from '../../shared/domain/reports/buildReport';
import { COLUMNS, flatRow } from '../../shared/domain/reports/reportColumns';
import { toCsv } from '../../shared/domain/reports/toCsv';
import type { Handlers } from '../api/InboxCall';
import type { InboxDesk } from '../api/InboxDesk';
import { badRequest, notAllowed } from '../api/InboxRefusal';
import type { RequestFields } from '../api/RequestFields';
import { limitAttempts } from '../signIn/limitAttempts';

/** More than a leap year at once would hold the desk up. */
const LONGEST_MS = 367 * 24 * 60 * 60 * 1000;

/** What supervisors see of their numbers. */
export const supervisorCalls: Handlers<keyof SupervisorCalls> = {
	board: async (desk) => {
		const rows = await desk.store.reports.backlog(reported(desk));
		const agents = await desk.store.agents.find({});
		return { rows, agents: agents.map(({ id, name, presence, openConversations, capacity }) => ({ id, name, presence, openConversations, capacity })) };
	},

	report: async (desk, fields) => ({ rows: (await report(desk, fields)).rows }),

	'report.csv': async (desk, fields) => {
		const { rows, by, from } = await report(desk, fields);
		return { fileName: `report-${from.toISOString().slice(0, 10)}.csv`, csv: toCsv(COLUMNS, (await named(desk, by, rows)).map(flatRow)) };
	},
};

/** The channels that the agent may have reports of; who has none is no supervisor. */
function reported(desk: InboxDesk): string[] {
	const channels = desk.channelsFor('report');
	if (channels.length === 0) throw notAllowed();
	return channels;
}

async function report(desk: InboxDesk, fields: RequestFields): Promise<{ rows: ReportRow[]; by: Grouping; from: Date }> {
	const allowed = reported(desk);
	const channelIds = fields.words('channelIds') ?? allowed;
	if (channelIds.length === 0 || !channelIds.every((id) => allowed.includes(id))) throw notAllowed();
	const [from, to] = [fields.time('from'), fields.time('to')];
	if (!from || !to || from >= to || to.getTime() - from.getTime() > LONGEST_MS) throw badRequest('A report is about a time with a beginning and an end, a year at most.');
	const zone = fields.word('zone', 60);
	if (!IANAZone.isValidZone(zone)) throw badRequest('"zone" is no time zone like Europe/Paris.');
	const by = fields.oneOf('by', GROUPINGS);
	await limitAttempts(desk.store, 'heavy', desk.agent.id, desk.at);
	return { rows: buildReport(await desk.store.reports.facts({ start: from, end: to, channelIds }), { by, zone }), by, from };
}

async function named({ store }: InboxDesk, by: Grouping, rows: ReportRow[]): Promise<Array<ReportRow & { name?: string }>> {
	if (by !== 'agent' && by !== 'team') return rows;
	const known = by === 'agent' ? await store.agents.find({ includeInactive: true }) : await store.teams.find();
	const names = new Map(known.map(({ id, name }) => [id, name]));
	return rows.map((row) => ({ ...row, name: names.get(row.key ?? '') }));
}
