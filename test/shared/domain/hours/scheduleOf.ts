import { readSchedule } from '../../../../nodes/shared/domain/hours/readSchedule';
import type { Schedule } from '../../../../nodes/shared/domain/hours/schedule';

const NINE_TO_FIVE = [{ from: '09:00', to: '17:00' }];

/** Weekdays nine to five in Berlin, unless the test says otherwise. */
export function scheduleOf(changes: object = {}): Schedule {
	const week = { monday: NINE_TO_FIVE, tuesday: NINE_TO_FIVE, wednesday: NINE_TO_FIVE, thursday: NINE_TO_FIVE, friday: NINE_TO_FIVE };
	const schedule = readSchedule({ name: 'Shop', zone: 'Europe/Berlin', week, ...changes });
	if (!schedule.ok) throw new Error(schedule.failure.join(' '));
	return schedule.value;
}

export const instant = (iso: string): number => Date.parse(iso);
export const iso = (at: number | undefined): string | undefined => (at === undefined ? undefined : new Date(at).toISOString());
