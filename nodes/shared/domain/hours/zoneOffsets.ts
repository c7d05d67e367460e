import { IANAZone } from 'luxon';

import { DAY_MS, MINUTE_MS } from './calendarDay';

/** A stretch of time in which a zone's clocks keep their distance from UTC; all in milliseconds. */
export interface OffsetStretch {
	from: number;
	to: number;
	offset: number;
}

/** Asking the platform for an offset costs a formatted date, so days are remembered; ten years of days for some zones fit. */
const MOST_DAYS = 40_000;
const known = new Map<string, Map<number, OffsetStretch[]>>();

/** The stretches of one UTC day, which is counted from 1 January 1970: one, or two where the clocks are changed. */
export function offsetsOn(zone: string, utcDay: number): OffsetStretch[] {
	let days = known.get(zone);
	if (!days || days.size >= MOST_DAYS) known.set(zone, (days = new Map<number, OffsetStretch[]>()));
	let stretches = days.get(utcDay);
	if (!stretches) days.set(utcDay, (stretches = findStretches(zone, utcDay * DAY_MS, (utcDay + 1) * DAY_MS)));
	return stretches;
}

/** Finding out costs a formatter, which is more than a router does for most messages. */
export const isKnownZone = (zone: string): boolean => known.has(zone) || IANAZone.isValidZone(zone);

/** How far a zone's clocks are ahead of UTC at an instant, in milliseconds. */
export function offsetAt(zone: string, instant: number): number {
	const stretches = offsetsOn(zone, Math.floor(instant / DAY_MS));
	return (stretches.find(({ to }) => instant < to) ?? stretches.at(-1)!).offset;
}

/** No zone changes its clocks twice within a day and ends where it began. */
function findStretches(zone: string, from: number, to: number): OffsetStretch[] {
	const iana = IANAZone.create(zone);
	const offset = (instant: number): number => Math.round(iana.offset(instant) * MINUTE_MS);
	const first = offset(from);
	const last = offset(to - 1);
	if (first === last) return [{ from, to, offset: first }];
	let before = from;
	let after = to - 1;
	while (after - before > 1) {
		const middle = Math.floor((before + after) / 2);
		if (offset(middle) === first) before = middle;
		else after = middle;
	}
	return [
		{ from, to: after, offset: first },
		{ from: after, to, offset: last },
	];
}
