/**
 * How many open/closed checks a second one core makes, with public holidays, own closed days and dated hours, at random instants of ten years; as a
 * ratio to formatting the same instant in the same zone, which is the least that reading a wall clock costs. Run: node bench/businessHours.ts
 */
import './resolveTypescript.ts';

const { readSchedule } = await import('../nodes/shared/domain/hours/readSchedule.ts');
const { isOpenAt, openStateAt } = await import('../nodes/shared/domain/hours/openStateAt.ts');

const ROUNDS = 5;
const ROUND_MS = 1_000;
const YEARS_MS = 10 * 365.25 * 86_400_000;
const FROM = Date.UTC(2026, 0, 1);

const ranges = [{ from: '08:30', to: '12:00' }, { from: '13:00', to: '18:00' }];
const day = (index: number): string => new Date(FROM + index * 13 * 86_400_000).toISOString().slice(0, 10);
const read = readSchedule({
	name: 'Shop',
	zone: 'Europe/Berlin',
	week: { monday: ranges, tuesday: ranges, wednesday: ranges, thursday: ranges, friday: [...ranges, { from: '21:00', to: '02:00' }] },
	closedDays: [{ date: '12-24', name: 'Christmas Eve' }, ...Array.from({ length: 40 }, (_, index) => ({ date: day(index) }))],
	exceptions: Array.from({ length: 40 }, (_, index) => ({ date: day(index + 50), ranges: [{ from: '10:00', to: '14:00' }] })),
	holidays: { country: 'DE', region: 'BY' },
});
if (!read.ok) throw new Error(read.failure.join(' '));
const schedule = read.value;
const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: schedule.zone, dateStyle: 'short', timeStyle: 'short' });

/** The same instants for everybody. */
let seed = 42;
const instants = Array.from({ length: 1 << 16 }, () => {
	seed = (seed * 1_664_525 + 1_013_904_223) % 4_294_967_296;
	return FROM + Math.floor((seed / 4_294_967_296) * YEARS_MS);
});

/** Calls per second; the best of several rounds, because noise only ever slows. */
function rate(work: (instant: number) => unknown): number {
	let best = 0;
	for (let round = 0; round < ROUNDS; round++) {
		const start = performance.now();
		let calls = 0;
		while (performance.now() - start < ROUND_MS) for (let burst = 0; burst < 64; burst++) work(instants[calls++ & 0xffff]!);
		best = Math.max(best, (calls * 1000) / (performance.now() - start));
	}
	return best;
}

const baseline = rate((instant) => clock.format(instant));
const show = (name: string, perSecond: number): void =>
	console.log(`${name.padEnd(44)} ${Math.round(perSecond).toLocaleString('en-US').padStart(12)}/s   ${(perSecond / baseline).toFixed(2)} × the baseline`);
show('baseline: the wall clock as a text', baseline);
show('open or closed', rate((instant) => isOpenAt(schedule, instant)));
show('open or closed, why, since when, until when', rate((instant) => openStateAt(schedule, instant)));
