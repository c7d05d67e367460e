/** The days of the week in the order in which a desk plans them. */
export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

export type Weekday = (typeof WEEKDAYS)[number];

/** Local wall-clock times like "09:00", half-open: `to` is closed already. "24:00" is a legal end; an end before the start is on the next day. */
export interface HoursRange {
	from: string;
	to: string;
}

/** Dates that differ from the week: "2026-12-24", up to and including `until`. */
export interface DatedDays {
	date: string;
	until?: string;
	name?: string;
}

/** A closed day may also come back every year: "12-24". */
export type ClosedDays = DatedDays;

/** Hours that replace those of the week, and a holiday on the same date. */
export interface HoursException extends DatedDays {
	ranges: HoursRange[];
}

export interface HolidayChoice {
	/** ISO 3166 code, like "DE". */
	country: string;
	/** A part of the country, like "BY", or of that part, like "BY/A". */
	region?: string;
	/** Whether days count that only banks and public offices keep. */
	bankHolidays?: boolean;
	/** Holidays on which the desk works, by their rule (see `listHolidays`), which is the same every year. */
	worked?: string[];
}

/**
 * When a desk is there, as plain JSON, so that it can be kept anywhere. A day without ranges is closed; one that is open all day has
 * the range 00:00 to 24:00. Made by `readSchedule`, and never changed afterwards: what is worked out of it is remembered by identity.
 */
export interface Schedule {
	name: string;
	/** IANA name, like "Europe/Berlin". */
	zone: string;
	week: Record<Weekday, HoursRange[]>;
	closedDays: ClosedDays[];
	exceptions: HoursException[];
	holidays?: HolidayChoice;
}
