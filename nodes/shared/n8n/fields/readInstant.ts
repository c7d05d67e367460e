const OFFSET = /(?:Z|[+-]\d{2}:?\d{2})$/i;

/** How far the clocks of a zone are ahead of UTC at an instant. */
function offsetAt(instant: number, zone: string): number {
	const parts = new Intl.DateTimeFormat('en-US', {
		timeZone: zone,
		hourCycle: 'h23',
		year: 'numeric',
		month: 'numeric',
		day: 'numeric',
		hour: 'numeric',
		minute: 'numeric',
		second: 'numeric',
	}).formatToParts(instant);
	const part = (type: string) => Number(parts.find((candidate) => candidate.type === type)?.value);
	const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
	return wall - Math.floor(instant / 1_000) * 1_000;
}

/**
 * A date and time as the editor's field or an expression gives it, in milliseconds since 1970. A time without offset is meant in the
 * zone of the workflow. Anything else is NaN.
 */
export function readInstant(given: unknown, zone: string): number {
	if (typeof given === 'number') return given;
	if (typeof given === 'object' && given !== null) return Number(given);
	const text = String(given).trim();
	if (/^\d{11,}$/.test(text)) return Number(text);
	if (OFFSET.test(text)) return Date.parse(text);
	const asIfUtc = Date.parse(`${text.includes('T') ? text : text.replace(' ', 'T')}${/\d:\d/.test(text) ? 'Z' : ''}`);
	if (Number.isNaN(asIfUtc)) return NaN;
	// The second step corrects the first where the clocks are changed in between.
	const near = asIfUtc - offsetAt(asIfUtc, zone);
	return asIfUtc - offsetAt(near, zone);
}
