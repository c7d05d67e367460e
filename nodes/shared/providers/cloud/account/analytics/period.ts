/** A stretch of time that figures are asked for, in whole seconds as Meta counts. */
export interface Period {
	start: number;
	end: number;
}

/** Meta looks back no further. @see https://developers.facebook.com/documentation/business-messaging/whatsapp/analytics */
export const LOOK_BACK_DAYS = 365;
const DAY_SECONDS = 24 * 60 * 60;

/** What is wrong with a period. */
export function checkPeriod({ start, end }: Period, now: number): string[] {
	if (!Number.isFinite(start) || !Number.isFinite(end)) return ['The start or the end of the period is no date.'];
	return [
		...(end > start ? [] : ['The period ends before it starts.']),
		...(start < now - (LOOK_BACK_DAYS + 1) * DAY_SECONDS ? [`The period starts more than a year ago; Meta keeps figures for ${LOOK_BACK_DAYS} days.`] : []),
	];
}

/** Meta's seconds as people read time; anything else is left out. */
export const isoTime = (seconds: number | undefined): string | undefined => (seconds === undefined ? undefined : new Date(seconds * 1000).toISOString());
