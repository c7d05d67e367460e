import { DateTime } from 'luxon';

import { priceOf, type Price } from './priceTable';
import type { Period } from './usagePeriod';

/** Messages that arrived in the same quarter of an hour and cost the same. */
export interface UsageFact {
	/** Milliseconds since 1970. */
	at: number;
	channelId: string;
	category: string;
	/** Missing where the number of the contact is not known. */
	callingCode?: string;
	/** Missing where the provider does not say. */
	billable?: boolean;
	count: number;
}

/** What volume and cost can be split by; `region` is the calling code. */
export const USAGE_GROUPINGS = ['none', 'day', 'category', 'channel', 'region'] as const;

export type UsageGrouping = (typeof USAGE_GROUPINGS)[number];

export interface UsageLine {
	/** The day, category, channel or calling code; empty for all together. */
	key: string;
	delivered: number;
	/** As the provider reports it. */
	charged: number;
	free: number;
	/** Charged, or not reported, and no price for it in the table. */
	withoutPrice: number;
	/** By currency. */
	cost: Record<string, number>;
}

export interface UsageReportInput {
	by: UsageGrouping;
	zone: string;
	prices: readonly Price[];
}

/** Prices have at most six decimals; so many a sum keeps. */
const DECIMALS = 6;

const rounded = (value: number): number => Number(value.toFixed(DECIMALS));

/** Volume and cost, by whatever they are asked for. What is free costs nothing; what the provider says nothing of is charged by the table. */
export function usageReport(facts: readonly UsageFact[], { by, zone, prices }: UsageReportInput): UsageLine[] {
	const lines = new Map<string, UsageLine>();
	for (const fact of facts) {
		const key = keyOf(fact, by, zone);
		const line = lines.get(key) ?? { key, delivered: 0, charged: 0, free: 0, withoutPrice: 0, cost: {} };
		lines.set(key, line);
		line.delivered += fact.count;
		if (fact.billable === true) line.charged += fact.count;
		if (fact.billable === false) line.free += fact.count;
		else charge(line, fact, prices);
	}
	return [...lines.values()].sort((one, other) => (one.key < other.key ? -1 : 1));
}

function charge(line: UsageLine, fact: UsageFact, prices: readonly Price[]): void {
	const price = priceOf(prices, fact);
	if (!price) line.withoutPrice += fact.count;
	else line.cost[price.currency] = rounded((line.cost[price.currency] ?? 0) + price.price * fact.count);
}

function keyOf({ at, category, channelId, callingCode }: UsageFact, by: UsageGrouping, zone: string): string {
	const keys = { none: '', category, channel: channelId, region: callingCode ?? 'unknown' };
	return by === 'day' ? (DateTime.fromMillis(at, { zone }).toISODate() ?? '') : keys[by];
}

export interface UsageForecast {
	/** ISO 8601: the end of the period. */
	until: string;
	delivered: number;
	cost: Record<string, number>;
}

/** What it will be at the end of a period if it goes on as it did so far; nothing for a period that is over or has not begun. */
export function forecast({ delivered, cost }: Pick<UsageLine, 'delivered' | 'cost'>, { start, end }: Period, at: Date): UsageForecast | undefined {
	const elapsed = at.getTime() - start.getTime();
	if (elapsed <= 0 || at.getTime() >= end.getTime()) return undefined;
	const factor = (end.getTime() - start.getTime()) / elapsed;
	return {
		until: end.toISOString(),
		delivered: Math.round(delivered * factor),
		cost: Object.fromEntries(Object.entries(cost).map(([currency, sum]) => [currency, Number((sum * factor).toFixed(2))])),
	};
}
