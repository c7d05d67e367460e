/** Longer numbers do not exist. @see https://www.itu.int/rec/T-REC-E.164 */
export const E164_MAX_DIGITS = 15;
/** The shortest numbers in use, country code included, e.g. on Niue. */
export const E164_MIN_DIGITS = 7;

const E164 = new RegExp(`^\\+[1-9][0-9]{${E164_MIN_DIGITS - 1},${E164_MAX_DIGITS - 1}}$`);
const SEPARATORS = /[\s().\u00A0\u2010-\u2015/-]+/g;

/** Whether a text is a phone number in E.164 with its leading `+`: nothing else can be sent to safely. */
export const isE164 = (phone: string): boolean => E164.test(phone);

/**
 * The one writer of phone numbers: international numbers as providers and people write them become `+` and digits.
 * Digits are never added, dropped or guessed, because the answer must go to the very form in which a number came.
 */
export function toE164(written: string): string | undefined {
	const compact = written.trim().replace(SEPARATORS, '');
	const phone = `+${compact.replace(/^(\+|00)/, '')}`;
	return isE164(phone) ? phone : undefined;
}
