import type { Grouping, ReportRow } from '../reports/buildReport';
import type { SurveyFigures, SurveyGrouping } from '../survey/surveyReport';
import type { UsageGrouping, UsageLine } from '../usage/usageReport';

type Call<Request, Response> = { request: Request; response: Response };

/** What a report is about. Without `channelIds`: all channels on which the agent is a supervisor. */
export interface ReportSpan {
	/** ISO 8601; from then on, until before `to`. */
	from: string;
	to: string;
	channelIds?: string[];
	/** IANA zone of days and hours. */
	zone: string;
}

export interface ReportRequest extends ReportSpan {
	by: Grouping;
}

export interface SatisfactionRequest extends ReportSpan {
	by: SurveyGrouping;
}

export interface CostRequest extends ReportSpan {
	by: UsageGrouping;
}

/** Comma-separated values; text that a spreadsheet would run as a formula is defused. */
export interface ReportFile {
	fileName: string;
	csv: string;
}

/** For supervisors, on their channels only. Each report is also there as a file with the same lines. */
export interface ReportCalls {
	report: Call<ReportRequest, { rows: ReportRow[] }>;
	'report.csv': Call<ReportRequest, ReportFile>;
	/** What contacts answered to the surveys that were asked in the span. */
	satisfaction: Call<SatisfactionRequest, { rows: SurveyFigures[] }>;
	'satisfaction.csv': Call<SatisfactionRequest, ReportFile>;
	/** By the prices that stand in the node; `priceProblem` says why they cannot be used. Without prices there are volumes only. */
	cost: Call<CostRequest, { rows: UsageLine[]; hasPrices: boolean; priceProblem?: string }>;
	'cost.csv': Call<CostRequest, ReportFile>;
}
