/** Digits of every script are a block of ten, in order. */
const DIGIT = /\p{Nd}/gu;

function latinDigit(digit: string): string {
	let zero = digit.codePointAt(0) ?? 0;
	while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && (digit.codePointAt(0) ?? 0) - zero < 9) zero -= 1;
	return String((digit.codePointAt(0) ?? 0) - zero);
}

/** A text with the digits of every script as 0 to 9. */
export const latinDigits = (text: string): string => text.replace(DIGIT, (digit) => (digit < '\x80' ? digit : latinDigit(digit)));
