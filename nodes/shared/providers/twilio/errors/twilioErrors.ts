import { CHANNEL_ERRORS } from './channelErrors';
import { PLATFORM_ERRORS } from './platformErrors';
import type { TwilioErrorEntry } from './twilioErrorEntry';

/** The error codes of Twilio that concern WhatsApp, as data. */
export const TWILIO_ERRORS: ReadonlyMap<number, TwilioErrorEntry> = new Map(
	[...PLATFORM_ERRORS, ...CHANNEL_ERRORS].flatMap(([codes, errorClass, retry, meaning, advice]) =>
		[codes].flat().map((code): [number, TwilioErrorEntry] => [code, { meaning, class: errorClass, retry, advice }]),
	),
);

/** What is known of a code; nothing for others. */
export const twilioError = (code: number): TwilioErrorEntry | undefined => TWILIO_ERRORS.get(code);
