import type { ProviderFailure } from '../../../providerFailure';

const ANOTHER_CODE = "Request a new code with 'Request Code' and enter it within ten minutes.";
const REFUSALS_OF_A_CODE = new Set([100, 136024, 136025]);

/** Meta has no code of its own for "wrong" and "expired"; its words tell, in several wordings. */
export function verifyFailure(failure: ProviderFailure): ProviderFailure {
	const { code, details = '' } = failure;
	if (code === undefined || !REFUSALS_OF_A_CODE.has(code)) return failure;
	const expired = /expired|too old|no longer valid/i.test(details);
	const wrong = /invalid|incorrect|wrong|mismatch|not match|couldn.t be verified/i.test(details) && /code/i.test(details);
	if (/too many|too often/i.test(details)) return { ...failure, class: 'account', message: `WhatsApp refused (error ${code}): a wrong code was entered too often.`, advice: ANOTHER_CODE };
	if (!expired && !wrong) return failure;
	const what = expired && wrong ? 'is wrong or has expired' : expired ? 'has expired' : 'is wrong';
	const advice = expired ? ANOTHER_CODE : `Compare it with the message or call from Meta. ${ANOTHER_CODE}`;
	return { ...failure, class: 'account', message: `WhatsApp refused (error ${code}): the code ${what}.`, advice };
}
