import type { INodeProperties } from 'n8n-workflow';

import { checkError } from '../../../shared/n8n/nodeErrors';
import { checkPeriod, type Period } from '../../../shared/providers/cloud/account/analytics/period';
import type { CloudCall } from '../../CloudCall';

const DAY_SECONDS = 24 * 60 * 60;
const PERIODS: Readonly<Record<string, number>> = { lastDay: 1, lastWeek: 7, lastMonth: 30, lastQuarter: 90 };

/** Which stretch of time, and who and where: the same for all figures. */
export const periodFields: INodeProperties[] = [
	{
		displayName: 'Period',
		name: 'period',
		type: 'options',
		default: 'lastWeek',
		options: [
			{ name: 'Between Two Dates', value: 'custom' },
			{ name: 'Last 24 Hours', value: 'lastDay' },
			{ name: 'Last 30 Days', value: 'lastMonth' },
			{ name: 'Last 7 Days', value: 'lastWeek' },
			{ name: 'Last 90 Days', value: 'lastQuarter' },
		],
	},
	{
		displayName: 'From',
		name: 'from',
		type: 'dateTime',
		required: true,
		default: '',
		description: 'Meta keeps figures for one year',
		displayOptions: { show: { period: ['custom'] } },
	},
	{ displayName: 'To', name: 'to', type: 'dateTime', default: '', description: 'By default now', displayOptions: { show: { period: ['custom'] } } },
];

export const figureOptions: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options: [
		{
			displayName: 'Country Codes',
			name: 'countries',
			type: 'string',
			default: '',
			placeholder: 'e.g. DE, AT',
			description: 'Only contacts of these countries, separated by commas',
		},
		{
			displayName: 'Phone Numbers',
			name: 'phones',
			type: 'string',
			default: '',
			placeholder: 'e.g. +15550783881',
			description: 'Only these numbers of the business, separated by commas',
		},
	],
};

const seconds = (date: unknown): number => Math.floor(new Date(String(date)).getTime() / 1000);

/** The period that was chosen, checked. */
export function readPeriod(call: CloudCall): Period {
	const now = Math.floor(Date.now() / 1000);
	const days = PERIODS[call.parameter<string>('period')];
	if (days !== undefined) return { start: now - days * DAY_SECONDS, end: now };
	const to = call.parameter<unknown>('to', '');
	const period = { start: seconds(call.parameter<unknown>('from')), end: to ? seconds(to) : now };
	const problems = checkPeriod(period, now);
	if (problems.length > 0) throw checkError(call.context.getNode(), call.itemIndex, problems);
	return period;
}

const parts = (text = ''): string[] => text.split(',').map((part) => part.trim()).filter((part) => part !== '');

/** Whom the figures are about; all where nothing is named. */
export function readScope(call: CloudCall): { countries: string[]; phones: string[] } {
	const { countries, phones } = call.parameter<{ countries?: string; phones?: string }>('options', {});
	return { countries: parts(countries).map((code) => code.toUpperCase()), phones: parts(phones).map((phone) => phone.replace(/\D/g, '')) };
}
