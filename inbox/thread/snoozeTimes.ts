import type { WordKey } from '../i18n/translate';

const HOUR = 60 * 60_000;
/** When a working day begins, for what sleeps until one. */
const MORNING = 9;

/** The usual times to wake up at, in the reader's own time zone; without a time it sleeps until the contact writes. Milliseconds. */
export function snoozeTimes(now: number): Array<{ name: WordKey; until?: number }> {
	const morning = (days: number): number => {
		const date = new Date(now);
		date.setDate(date.getDate() + days);
		return date.setHours(MORNING, 0, 0, 0);
	};
	const toMonday = (8 - new Date(now).getDay()) % 7 || 7;
	return [
		{ name: 'snoozeHour', until: now + HOUR },
		{ name: 'snoozeHours', until: now + 4 * HOUR },
		{ name: 'snoozeTomorrow', until: morning(1) },
		{ name: 'snoozeMonday', until: morning(toMonday) },
		{ name: 'snoozeReply' },
	];
}
