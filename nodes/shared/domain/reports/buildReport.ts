import { DateTime } from 'luxon';
import type { Fact, Measure } from './fact';
import { summarise, type Durations } from './summarise';

/** What a report can be split by; `hour` is the hour of the day, 0 to 23. */
export const GROUPINGS = ['none', 'channel', 'team', 'agent', 'topic', 'day', 'hour'] as const;

export type Grouping = (typeof GROUPINGS)[number];

/** One line of a report. */
export interface ReportRow {
	/** What the line is about: an id, a topic, a date, an hour; missing for what belongs to none. */
	key?: string;
	/** Conversations that began, and those that were taken up again after a resolution. */
	opened: number;
	reopened: number;
	resolved: number;
	/** Messages of contacts, and of the desk. */
	received: number;
	sent: number;
	/** From the opening or reopening until the first answer of a person; answers of automations and AI do not end it. */
	firstResponse: Durations;
	/** From the contact's first unanswered message until the answer. */
	reply: Durations;
	/** From the opening or reopening until the resolution. */
	resolution: Durations;
}

export interface ReportOptions {
	by: Grouping;
	/** IANA zone of days and hours. */
	zone: string;
	/** How much of the time between two instants counts, in milliseconds: all of it, or only opening hours. */
	elapsed?: (from: number, to: number, channelId: string) => number;
}

const COUNTED = new Set<Measure>(['opened', 'reopened', 'resolved', 'received', 'sent']);

/** Adds facts up to a report, in the order of its keys; what has no key comes last. */
export function buildReport(facts: Iterable<Fact>, { by, zone, elapsed = (from, to) => to - from }: ReportOptions): ReportRow[] {
	const groups = new Map<string | undefined, { counts: Map<Measure, number>; durations: Map<Measure, number[]> }>();
	for (const fact of facts) {
		const key = keyOf(fact, by, zone);
		const group = groups.get(key) ?? { counts: new Map<Measure, number>(), durations: new Map<Measure, number[]>() };
		groups.set(key, group);
		if (COUNTED.has(fact.measure)) group.counts.set(fact.measure, (group.counts.get(fact.measure) ?? 0) + fact.count);
		else if (fact.since !== undefined) {
			const known = group.durations.get(fact.measure) ?? [];
			known.push(Math.max(elapsed(fact.since, fact.at, fact.channelId), 0));
			group.durations.set(fact.measure, known);
		}
	}
	if (by === 'none' && groups.size === 0) groups.set(undefined, { counts: new Map(), durations: new Map() });
	const rows = [...groups].map(([key, { counts, durations }]): ReportRow => {
		const count = (measure: Measure) => counts.get(measure) ?? 0;
		const times = (measure: Measure) => summarise(durations.get(measure) ?? []);
		return {
			...(key === undefined ? {} : { key }),
			opened: count('opened'),
			reopened: count('reopened'),
			resolved: count('resolved'),
			received: count('received'),
			sent: count('sent'),
			firstResponse: times('firstResponse'),
			reply: times('reply'),
			resolution: times('resolution'),
		};
	});
	return rows.sort((one, other) => compareKeys(one.key, other.key));
}

function keyOf({ channelId, teamId, agentId, topic, at }: Fact, by: Grouping, zone: string): string | undefined {
	switch (by) {
		case 'channel':
			return channelId;
		case 'team':
			return teamId;
		case 'agent':
			return agentId;
		case 'topic':
			return topic;
		case 'day':
			return DateTime.fromMillis(at, { zone }).toISODate() ?? undefined;
		case 'hour':
			return DateTime.fromMillis(at, { zone }).toFormat('HH');
		case 'none':
			return undefined;
	}
}

function compareKeys(one: string | undefined, other: string | undefined): number {
	if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined);
	return one < other ? -1 : Number(one > other);
}
