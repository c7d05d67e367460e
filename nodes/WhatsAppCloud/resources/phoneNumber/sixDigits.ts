import { CODE_DIGITS, isSixDigits } from '../../../shared/providers/cloud/account/numbers/setUpNumber';
import type { CloudCall } from '../../CloudCall';

/** Reads a code or a PIN. People write codes as Meta sends them, "123-456"; it is never quoted back, because it is a secret. */
export function readSixDigits(call: CloudCall, field: string, what: string): string {
	const digits = String(call.parameter<string | number>(field)).replace(/[\s-]/g, '');
	if (isSixDigits(digits)) return digits;
	throw call.refusal(`${what} does not have exactly ${CODE_DIGITS} digits`, 'Correct it. An expression that makes a number of it loses zeros at the front: keep it a text.');
}
