import { invalidParameter, twilioError } from '../rest/twilioError.ts';
import { accepted, refused, type Checked } from '../rest/twilioReply.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** @see https://www.twilio.com/docs/messaging/features/message-scheduling */
const SCHEDULE = { leastMs: 15 * MINUTE_MS, mostMs: 35 * DAY_MS } as const;
/** A request is some seconds old when it is looked at. */
const TOLERANCE_MS = 30_000;
const CALLBACK_LENGTH = 4_000;
/** Seconds. */
const VALIDITY = { least: 1, most: 36_000 } as const;

export interface MessageOptions {
	sendAt?: number;
	statusCallback?: string;
}

function checkSchedule(form: URLSearchParams, now: number): Checked<number | undefined> {
	const type = form.get('ScheduleType');
	const given = form.get('SendAt');
	if (!type && !given) return accepted(undefined);
	if (type !== 'fixed') return refused(twilioError(35111, "ScheduleType must be 'fixed' when SendAt is given"));
	if (!given) return refused(twilioError(35114, 'SendAt is missing'));
	if (!form.get('MessagingServiceSid')) return refused(twilioError(35118, 'MessagingServiceSid is required to schedule a message'));
	const sendAt = Date.parse(given);
	if (Number.isNaN(sendAt)) return refused(twilioError(35114, `SendAt is no date: ${given}`));
	const ahead = sendAt - now;
	if (ahead < SCHEDULE.leastMs - TOLERANCE_MS || ahead > SCHEDULE.mostMs) return refused(twilioError(35114, 'SendAt must be between 15 minutes and 35 days ahead'));
	return accepted(sendAt);
}

/** When a message goes, and where its receipts go. */
export function checkOptions(form: URLSearchParams, now: number): Checked<MessageOptions> {
	const statusCallback = form.get('StatusCallback') || undefined;
	if (statusCallback !== undefined) {
		const isAddress = URL.canParse(statusCallback) && /^https?:$/.test(new URL(statusCallback).protocol);
		if (!isAddress || statusCallback.length > CALLBACK_LENGTH || new URL(statusCallback).hostname.includes('_')) {
			return refused(twilioError(21609, `The StatusCallback URL ${statusCallback.slice(0, 200)} is not a valid URL.`));
		}
	}
	const validity = form.get('ValidityPeriod');
	if (validity !== null && !(Number.isInteger(Number(validity)) && Number(validity) >= VALIDITY.least && Number(validity) <= VALIDITY.most)) {
		return refused(invalidParameter(`ValidityPeriod must be from ${VALIDITY.least} to ${VALIDITY.most}`));
	}
	const sendAt = checkSchedule(form, now);
	if (!sendAt.ok) return sendAt;
	return accepted({ ...(sendAt.value === undefined ? {} : { sendAt: sendAt.value }), ...(statusCallback === undefined ? {} : { statusCallback }) });
}
