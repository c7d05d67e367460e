import type { IWebhookFunctions } from 'n8n-workflow';

import type { ReportCalls, ReportFile } from '../../../shared/domain/inbox/reportCalls';
import { buildReport, GROUPINGS, type ReportRow } from '../../../shared/domain/reports/buildReport';
import { COLUMNS, flatRow } from '../../../shared/domain/reports/reportColumns';
import { toCsv } from '../../../shared/domain/reports/toCsv';
import { SURVEY_COLUMNS, surveyRow } from '../../../shared/domain/survey/surveyColumns';
import { SURVEY_GROUPINGS, surveyGroupOf, surveyReport, type SurveyFigures } from '../../../shared/domain/survey/surveyReport';
import { usageColumns, usageRow } from '../../../shared/domain/usage/usageColumns';
import { USAGE_GROUPINGS, usageReport, type UsageLine } from '../../../shared/domain/usage/usageReport';
import { namesOf } from '../../../shared/n8n/desk/namesOf';
import type { Handlers } from '../../api/InboxCall';
import type { InboxDesk } from '../../api/InboxDesk';
import type { RequestFields } from '../../api/RequestFields';
import { pricesOf } from './pricesOf';
import { readSpan } from './reportSpan';

/** Reports for supervisors: to be shown, and as files. */
export const reportCalls: Handlers<keyof ReportCalls> = {
	report: async (desk, fields) => ({ rows: await conversations(desk, fields) }),
	'report.csv': async (desk, fields) => {
		const names = await namesOf(desk.store, fields.word('by'));
		const rows = await conversations(desk, fields);
		return file('report', fields, toCsv(COLUMNS, rows.map((row) => flatRow({ ...row, name: names.get(row.key ?? '') }))));
	},
	satisfaction: async (desk, fields) => ({ rows: await satisfaction(desk, fields) }),
	'satisfaction.csv': async (desk, fields) => {
		const names = await namesOf(desk.store, fields.word('by'));
		const rows = await satisfaction(desk, fields);
		return file('satisfaction', fields, toCsv(SURVEY_COLUMNS, rows.map((row) => surveyRow({ ...row, name: names.get(row.group) }))));
	},
	cost: async (desk, fields, context) => await cost(desk, fields, context),
	'cost.csv': async (desk, fields, context) => {
		const names = await namesOf(desk.store, fields.word('by'));
		const { rows } = await cost(desk, fields, context);
		return file('cost', fields, toCsv(usageColumns(rows), rows.map((row) => usageRow({ ...row, name: names.get(row.key) }))));
	},
};

async function conversations(desk: InboxDesk, fields: RequestFields): Promise<ReportRow[]> {
	const by = fields.oneOf('by', GROUPINGS);
	const { filter, zone } = await readSpan(desk, fields);
	return buildReport(await desk.store.reports.facts(filter), { by, zone });
}

async function satisfaction(desk: InboxDesk, fields: RequestFields): Promise<SurveyFigures[]> {
	const by = fields.oneOf('by', SURVEY_GROUPINGS);
	const { filter, zone } = await readSpan(desk, fields);
	return surveyReport(await desk.store.surveys.ratings(filter), (one) => surveyGroupOf(one, by, zone));
}

async function cost(desk: InboxDesk, fields: RequestFields, context: IWebhookFunctions): Promise<{ rows: UsageLine[]; hasPrices: boolean; priceProblem?: string }> {
	const by = fields.oneOf('by', USAGE_GROUPINGS);
	const { filter, zone } = await readSpan(desk, fields);
	const { prices, problem } = pricesOf(context);
	return { rows: usageReport(await desk.store.usage.facts(filter), { by, zone, prices }), hasPrices: prices.length > 0, priceProblem: problem };
}

const file = (name: string, fields: RequestFields, csv: string): ReportFile => ({ fileName: `${name}-${fields.word('from').slice(0, 10)}.csv`, csv });
