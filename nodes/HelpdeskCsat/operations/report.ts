import type { IDataObject } from 'n8n-workflow';

import { drawSurveyReport } from '../../shared/domain/survey/picture/drawSurveyReport';
import { surveyGroupOf, surveyReport, type SurveyFigures, type SurveyGrouping } from '../../shared/domain/survey/surveyReport';
import { asItem } from '../../shared/n8n/desk/asItem';
import { chartFields, withChart } from '../../shared/n8n/desk/chart';
import type { Desk } from '../../shared/n8n/desk/Desk';
import { namesOf } from '../../shared/n8n/desk/namesOf';
import { periodFields, readPeriod } from '../../shared/n8n/desk/period';
import { reportedChannels } from '../../shared/n8n/desk/reportedChannels';
import type { CsatOperation } from '../csatOperation';
import { reportFilterFields } from './reportFilterFields';

type Named = SurveyFigures & { name: string };

export const report: CsatOperation = {
	option: { name: 'Report', value: 'report', action: 'Report satisfaction', description: 'Score, response rate and how often each rating was given, with a chart' },
	fields: [
		...periodFields,
		{
			displayName: 'One Line For',
			name: 'by',
			type: 'options',
			default: 'total',
			options: [
				{ name: 'All Together', value: 'total' },
				{ name: 'Each Agent', value: 'agent', description: 'Who had the conversation when it was resolved' },
				{ name: 'Each Channel', value: 'channel' },
				{ name: 'Each Day', value: 'day' },
				{ name: 'Each Team', value: 'team' },
				{ name: 'Each Topic', value: 'topic' },
			],
		},
		...chartFields,
		...reportFilterFields,
	],
	outputOfFailed: 0,
	async run(desk) {
		const period = readPeriod(desk);
		const by = desk.parameter<SurveyGrouping>('by', 'total');
		const zone = desk.context.getTimezone();
		const rated = await desk.store.surveys.ratings({ ...period, channelIds: await reportedChannels(desk) });
		const lines = await named(desk, by, surveyReport(rated, (one) => surveyGroupOf(one, by, zone)));
		const span = { from: period.start.toISOString(), until: period.end.toISOString() };
		const items: IDataObject[] = lines.map((line) => ({ ...span, ...asItem(line) }));
		const [first = { ...span, asked: 0, answered: 0 }, ...others] = items;
		return { output: 0, result: [await withChart(desk, first, 'satisfaction.svg', () => drawSurveyReport(lines)), ...others] };
	},
};

/** Agents, teams and channels under the names that people know. */
async function named({ store }: Desk, by: SurveyGrouping, lines: SurveyFigures[]): Promise<Named[]> {
	const names = await namesOf(store, by);
	const nobody: Record<SurveyGrouping, string> = { total: 'All', agent: 'No agent', team: 'No team', channel: '', topic: 'No topic', day: '' };
	return lines.map((line) => ({ ...line, name: line.group === '' ? nobody[by] : (names.get(line.group) ?? line.group) }));
}
