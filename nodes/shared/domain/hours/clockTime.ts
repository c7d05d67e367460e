import { DAY_MINUTES } from './calendarDay';

/** Reads "09:00", "9:00" or "9.30" as minutes after midnight; "24:00" is the end of the day. Anything else is undefined. */
export function readClockTime(text: string): number | undefined {
	const [, hours, minutes] = /^(\d{1,2})[:.](\d{2})$/.exec(text.trim()) ?? [];
	if (hours === undefined || Number(minutes) > 59) return undefined;
	const total = Number(hours) * 60 + Number(minutes);
	return total <= DAY_MINUTES ? total : undefined;
}

/** Minutes after midnight as "09:00", those of the next day too. */
export function clockText(minutes: number): string {
	const inDay = minutes > DAY_MINUTES ? minutes - DAY_MINUTES : minutes;
	return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`;
}
