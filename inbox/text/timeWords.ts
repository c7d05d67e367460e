const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const sameDay = (one: Date, other: Date): boolean => one.toDateString() === other.toDateString();

/** What stands at the edge of a row: the time today, the weekday of this week, else the date. Times are milliseconds. */
export function shortTime(at: number, now: number, language: string): string {
	const date = new Date(at);
	if (sameDay(date, new Date(now))) return clockTime(at, language);
	if (now - at < 6 * DAY && now >= at) return date.toLocaleDateString(language, { weekday: 'short' });
	const thisYear = date.getFullYear() === new Date(now).getFullYear();
	return date.toLocaleDateString(language, thisYear ? { day: 'numeric', month: 'short' } : { day: 'numeric', month: 'numeric', year: 'numeric' });
}

export const clockTime = (at: number, language: string): string => new Date(at).toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit' });

/** The heading of a day in a conversation. */
export function dayWords(at: number, now: number, language: string): string {
	const days = Math.round((new Date(at).setHours(0, 0, 0, 0) - new Date(now).setHours(0, 0, 0, 0)) / DAY);
	if (days === 0 || days === -1) return capital(new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(days, 'day'), language);
	return new Date(at).toLocaleDateString(language, { weekday: 'long', day: 'numeric', month: 'long', ...(new Date(at).getFullYear() === new Date(now).getFullYear() ? {} : { year: 'numeric' }) });
}

const capital = (text: string, language: string): string => text.charAt(0).toLocaleUpperCase(language) + text.slice(1);

export const fullTime = (at: number, language: string): string => new Date(at).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' });

/** How long, in its two largest units: `3 h 05 min`, `12 min`; under an hour also seconds near the end. */
export function lengthWords(milliseconds: number): string {
	const rest = Math.max(0, milliseconds);
	if (rest >= DAY) return `${Math.floor(rest / DAY)} d ${Math.floor((rest % DAY) / HOUR)} h`;
	if (rest >= HOUR) return `${Math.floor(rest / HOUR)} h ${String(Math.floor((rest % HOUR) / MINUTE)).padStart(2, '0')} min`;
	if (rest >= 5 * MINUTE) return `${Math.floor(rest / MINUTE)} min`;
	return `${Math.floor(rest / MINUTE)}:${String(Math.floor((rest % MINUTE) / 1000)).padStart(2, '0')} min`;
}

/** The same in one unit, for narrow places. */
export function briefLength(milliseconds: number): string {
	const rest = Math.max(0, milliseconds);
	if (rest >= DAY) return `${Math.floor(rest / DAY)} d`;
	if (rest >= HOUR) return `${Math.floor(rest / HOUR)} h`;
	return `${Math.floor(rest / MINUTE)} min`;
}
