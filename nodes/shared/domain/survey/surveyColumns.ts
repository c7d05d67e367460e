import type { SurveyFigures } from './surveyReport';

/** The columns of a report on satisfaction as a table. */
export const SURVEY_COLUMNS = ['key', 'name', 'scale', 'asked', 'answered', 'responseRate', 'score', 'average', 'netPromoterScore'] as const;

/** A line of that table; rates and scores in percent. */
export const surveyRow = ({ group, ...figures }: SurveyFigures & { name?: string }): Record<string, string | number | undefined> =>
	Object.fromEntries(SURVEY_COLUMNS.map((column) => [column, column === 'key' ? group : figures[column]]));
