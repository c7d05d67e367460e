import { DateTime } from 'luxon';

import type { Period } from '../usage/usagePeriod';

export const SPANS = ['today', 'yesterday', 'last7Days', 'thisMonth', 'lastMonth'] as const;

export type Span = (typeof SPANS)[number];

export const isSpan = (name: string): name is Span => SPANS.some((span) => span === name);

/** A span of whole days in a time zone, seen from an instant; the last 7 days end with yesterday. */
export function spanOf(span: Span, at: Date, zone: string): Period {
	const now = DateTime.fromJSDate(at, { zone });
	const [today, month] = [now.startOf('day'), now.startOf('month')];
	const spans: Record<Span, [DateTime, DateTime]> = {
		today: [today, today.plus({ days: 1 })],
		yesterday: [today.minus({ days: 1 }), today],
		last7Days: [today.minus({ days: 7 }), today],
		thisMonth: [month, month.plus({ months: 1 })],
		lastMonth: [month.minus({ months: 1 }), month],
	};
	const [start, end] = spans[span];
	return { start: start.toJSDate(), end: end.toJSDate() };
}
