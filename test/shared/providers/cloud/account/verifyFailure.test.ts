import { verifyFailure } from '../../../../../nodes/shared/providers/cloud/account/numbers/verifyFailure';
import { classifyGraphError } from '../../../../../nodes/shared/providers/cloud/errors/classifyGraphError';

const refused = (code: number, words: string, status = 400) => verifyFailure(classifyGraphError(status, { error: { code, message: 'Refused', error_user_msg: words } }));

describe('A code that Meta does not take', () => {
	it.each([
		['is wrong', 136025, 'The code you entered is incorrect. Check the code and try again.', 'the code is wrong'],
		['has expired', 136025, 'The code you entered has expired. Request a new one.', 'the code has expired'],
		['is either', 100, 'The verification code you entered is invalid or has expired', 'the code is wrong or has expired'],
	])('%s, and the message says so', (_what, code, words, said) => {
		const { message, advice } = refused(code, words);
		expect(message).toBe(`WhatsApp refused (error ${code}): ${said}.`);
		expect(advice).toContain("'Request Code'");
	});

	it.each([
		[190, 'Error validating access token: session has expired'],
		[100, 'Object with ID 1 does not exist'],
		[4, 'Too many verification attempts'],
	])('is not blamed for error %i', (code, words) => {
		expect(refused(code, words).message).not.toContain('the code');
	});
});
