import type { INodeProperties } from 'n8n-workflow';

import { isSpan, SPANS, spanOf, type Span } from '../../domain/reports/spanOf';
import type { Period } from '../../domain/usage/usagePeriod';
import type { Desk } from './Desk';

/** What time a report is about; days are those of the workflow's time zone. */
export const periodFields: INodeProperties[] = [
	{
		displayName: 'Period',
		name: 'period',
		type: 'options',
		default: 'yesterday',
		options: [
			{ name: 'Between Two Times', value: 'custom' },
			{ name: 'Last 7 Days', value: 'last7Days', description: 'Seven whole days until yesterday' },
			{ name: 'Last Month', value: 'lastMonth' },
			{ name: 'This Month', value: 'thisMonth' },
			{ name: 'Today', value: 'today' },
			{ name: 'Yesterday', value: 'yesterday' },
		],
	},
	{ displayName: 'From', name: 'from', type: 'dateTime', required: true, default: '', displayOptions: { show: { period: ['custom'] } } },
	{ displayName: 'Until', name: 'until', type: 'dateTime', required: true, default: '', description: 'This instant itself is not counted', displayOptions: { show: { period: ['custom'] } } },
];

/** What another operation calls the same, so that a period can be handed over by expression. */
const SAME: Readonly<Record<string, Span>> = { day: 'today', month: 'thisMonth' };

/** The chosen period. */
export function readPeriod(desk: Desk, fallback: Span = 'yesterday'): Period {
	const chosen = desk.parameter<string>('period', fallback);
	if (chosen === 'custom') return readBounds(desk);
	const span = SAME[chosen] ?? chosen;
	if (isSpan(span)) return spanOf(span, desk.at, desk.context.getTimezone());
	throw desk.refusal(`There is no period "${chosen}"`, `Choose one of: ${[...SPANS, 'custom'].join(', ')}.`);
}

function readBounds(desk: Desk): Period {
	const [start, end] = [new Date(desk.parameter('from', '')), new Date(desk.parameter('until', ''))];
	if (start.getTime() < end.getTime()) return { start, end };
	throw desk.refusal('The period is not one', "'From' and 'Until' must be times, and 'From' the earlier one.");
}
