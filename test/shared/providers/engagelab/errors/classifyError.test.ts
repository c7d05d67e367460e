import { classifyError } from '../../../../../nodes/shared/providers/engagelab/errors/classifyError';
import { ENGAGELAB_ERRORS } from '../../../../../nodes/shared/providers/engagelab/errors/engageLabErrors';
import { FAILURE_CLASSES } from '../../../../../nodes/shared/domain/message/failureClass';

describe('A refusal of EngageLab', () => {
	it.each([
		[1000, 500, 'unknownOutcome'],
		[2001, 401, 'auth'],
		[2002, 401, 'auth'],
		[2003, 400, 'account'],
		[2004, 403, 'permission'],
		[3001, 400, 'invalidRequest'],
		[3002, 400, 'invalidRequest'],
		[3003, 400, 'invalidRequest'],
		[4001, 400, 'template'],
		[5002, 400, 'template'],
	])('%i is told apart, with the way out, and is never simply tried again', (code, status, failureClass) => {
		expect(classifyError(status, { code, message: 'details of the vendor' })).toEqual({
			class: failureClass,
			code,
			message: expect.stringContaining(`(error ${code})`),
			advice: expect.stringMatching(/\S.+\.$/),
			details: 'details of the vendor',
			httpStatus: status,
			retryable: false,
		});
	});

	it('knows every code that is documented', () => {
		expect([...ENGAGELAB_ERRORS.keys()]).toEqual([1000, 2001, 2002, 2003, 2004, 3001, 3002, 3003, 4001, 5002]);
		for (const { class: failureClass } of ENGAGELAB_ERRORS.values()) expect(FAILURE_CLASSES).toContain(failureClass);
	});

	it.each([
		['code:100:2388299', 'a variable stands at the start'],
		['code:132000', 'the number of parameters does not match'],
		['code:999999:999998', 'Meta refused the template'],
		['no code at all', 'Meta refused the template'],
	])('of a template says what Meta says in "%s"', (message, meaning) => {
		expect(classifyError(400, { code: 5002, message })).toMatchObject({ code: 5002, message: expect.stringContaining(meaning) });
	});

	it.each([
		[429, 'rateApp', true],
		[401, 'auth', false],
		[403, 'permission', false],
		[404, 'invalidRequest', false],
		[418, 'invalidRequest', false],
		[503, 'unknownOutcome', false],
	])('without a code goes by its status %i', (status, failureClass, retryable) => {
		expect(classifyError(status, '<html>')).toMatchObject({ class: failureClass, retryable, message: expect.stringContaining(`HTTP ${status}`) });
	});
});
