import type { IDataObject } from 'n8n-workflow';

import { buildReport, type Grouping, type ReportRow } from '../../../shared/domain/reports/buildReport';
import { COLUMNS, flatRow } from '../../../shared/domain/reports/reportColumns';
import { toCsv } from '../../../shared/domain/reports/toCsv';
import { ItemWithFiles } from '../../../shared/n8n/forEachItem';
import { actingAgentField } from '../../../shared/n8n/desk/actingAgent';
import { asItem, asItems } from '../../../shared/n8n/desk/asItem';
import { locator } from '../../../shared/n8n/desk/locator';
import { elapsedIn, timesInField, type TimesIn } from '../../../shared/n8n/desk/elapsedIn';
import type { Desk, DeskOperation } from '../../../shared/n8n/desk/Desk';
import { namesOf } from '../../../shared/n8n/desk/namesOf';
import { periodFields, readPeriod } from '../../../shared/n8n/desk/period';
import { reportedChannels } from '../../../shared/n8n/desk/reportedChannels';

const channelField = locator({ displayName: 'Channel', name: 'channel', search: 'searchChannels', required: false, description: 'Leave empty for all channels' });

const getReport: DeskOperation = {
	resource: 'report',
	option: {
		name: 'Get',
		value: 'get',
		action: 'Get a report',
		description: 'Conversations, messages, and how long contacts waited for the first answer, each answer and the resolution',
	},
	fields: [
		...periodFields,
		{
			displayName: 'One Line For',
			name: 'by',
			type: 'options',
			default: 'none',
			options: [
				{ name: 'All Together', value: 'none' },
				{ name: 'Each Agent', value: 'agent' },
				{ name: 'Each Channel', value: 'channel' },
				{ name: 'Each Day', value: 'day' },
				{ name: 'Each Hour of the Day', value: 'hour' },
				{ name: 'Each Team', value: 'team' },
				{ name: 'Each Topic', value: 'topic' },
			],
		},
		channelField,
		timesInField('wallClock'),
		{
			displayName: 'Output',
			name: 'format',
			type: 'options',
			default: 'items',
			options: [
				{ name: 'CSV File', value: 'csv', description: 'One item with the file; times in seconds' },
				{ name: 'Items', value: 'items', description: 'One item for each line; times in milliseconds' },
			],
		},
		actingAgentField,
	],
	async run(desk) {
		const period = readPeriod(desk);
		const by = desk.parameter<Grouping>('by', 'none');
		const facts = await desk.store.reports.facts({ ...period, channelIds: await reportedChannels(desk) });
		const rows = await named(desk, by, buildReport(facts, { by, zone: desk.context.getTimezone(), elapsed: await elapsedIn(desk.parameter<TimesIn>('timesIn', 'wallClock'), desk) }));
		const span = { from: period.start.toISOString(), until: period.end.toISOString() };
		if (desk.parameter<string>('format', 'items') === 'csv') return await csvItem(desk, span, rows);
		return rows.map((row) => ({ ...span, ...asItem(row) }));
	},
};

/** Agents, teams and numbers under their names as well as their ids. */
async function named(desk: Desk, by: Grouping, rows: ReportRow[]): Promise<Array<ReportRow & { name?: string }>> {
	const names = await namesOf(desk.store, by);
	return rows.map((row) => ({ ...row, name: names.get(row.key ?? '') }));
}

async function csvItem(desk: Desk, span: IDataObject, rows: ReportRow[]): Promise<ItemWithFiles> {
	const bytes = Buffer.from(toCsv(COLUMNS, rows.map(flatRow)), 'utf8');
	const data = await desk.context.helpers.prepareBinaryData(bytes, 'report.csv', 'text/csv');
	return new ItemWithFiles({ ...span, lines: rows.length }, { data });
}

const getBacklog: DeskOperation = {
	resource: 'report',
	option: { name: 'Get Backlog', value: 'getBacklog', action: 'Get the backlog', description: 'How many conversations are open now, by channel, state and whether somebody has them' },
	fields: [channelField, actingAgentField],
	async run(desk) {
		return asItems(await desk.store.reports.backlog(await reportedChannels(desk)));
	},
};

export const reportOperations: DeskOperation[] = [getReport, getBacklog];
