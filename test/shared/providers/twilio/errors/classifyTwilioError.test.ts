import { classifyTwilioError } from '../../../../../nodes/shared/providers/twilio/errors/classifyTwilioError';
import { failureWithoutAnswer } from '../../../../../nodes/shared/providers/twilio/errors/failureWithoutAnswer';
import { TWILIO_ERRORS } from '../../../../../nodes/shared/providers/twilio/errors/twilioErrors';
import { withoutPeople } from '../../../../../nodes/shared/providers/twilio/errors/withoutPeople';
import { FAILURE_CLASSES } from '../../../../../nodes/shared/domain/message/failureClass';
import { sid } from '../sid';

const classify = (status: number, body: unknown, headers = {}) => classifyTwilioError({ status, headers, body });

describe('The errors of Twilio', () => {
	it.each([
		...[20003, 20005, 20404, 20429, 20500, 20503, 21211, 21212, 21408, 21602, 21603, 21604, 21606, 21608, 21609, 21610, 21611, 21612, 21614],
		...[21617, 21619, 21620, 21623, 21654, 21655, 21656, 21701, 21703, 21705, 21710, 30001, 30003, 30008, 63001, 63002, 63003, 63005, 63006],
		...[63007, 63008, 63009, 63010, 63012, 63013, 63014, 63015, 63016, 63017, 63018, 63019, 63020, 63021, 63022, 63023, 63024, 63025, 63026],
		...[63027, 63028, 63029, 63030, 63031, 63032, 63033, 63034, 63036, 63037, 63038, 63040, 63041, 63042, 63043, 63044, 63045, 63047, 63049],
		...[35111, 35114, 35115, 35118, 30020, 63051, 63062, 11200, 11205, 11210, 11215, 11220, 11235, 11237, 11750, 11770, 12200, 12300],
	])('include %i, with a meaning and a way out', (code) => {
		expect(TWILIO_ERRORS.get(code)).toEqual({
			meaning: expect.stringMatching(/^\S.*[^.]$/),
			class: expect.stringMatching(new RegExp(`^(${FAILURE_CLASSES.join('|')})$`)),
			retry: expect.stringMatching(/^(retry|wait|no|fix)$/),
			advice: expect.stringMatching(/^[A-Z].*\.$/),
		});
	});

	it('may be tried again only where the rate was the reason', () => {
		const retryable = [...TWILIO_ERRORS.keys()].filter((code) => classify(400, { code }).retryable);
		expect(retryable.toSorted((a, b) => a - b)).toEqual([20429, 63017, 63018]);
	});

	it('keep what is needed to understand one: code, details, trace', () => {
		const body = { code: 21617, message: 'The concatenated message body exceeds the 1600 character limit.', more_info: 'https://www.twilio.com/docs/errors/21617', status: 400 };
		expect(classify(400, body, { 'twilio-request-id': 'RQ1' })).toEqual({
			class: 'invalidRequest',
			code: 21617,
			message: 'Twilio refused (error 21617): the text is too long.',
			advice: 'Write at most 1,600 characters, or send the text in parts.',
			details: 'The concatenated message body exceeds the 1600 character limit.',
			traceId: 'RQ1',
			httpStatus: 400,
			retryable: false,
		});
	});

	it.each<[what: string, status: number, body: unknown, expected: object]>([
		['a closed window', 400, { code: 63016 }, { class: 'windowClosed', retryable: false }],
		['an opt-out', 400, { code: 21610 }, { class: 'optedOut', retryable: false }],
		['a wrong region', 401, { code: 20003 }, { class: 'auth' }],
		['an unknown code', 400, { code: 99999, message: 'New' }, { code: 99999, class: 'invalidRequest', details: 'New' }],
		['an unknown code of the server', 500, { code: 99999 }, { class: 'unknownOutcome', retryable: false }],
		['a server that says it had trouble', 503, { code: 20503 }, { class: 'unknownOutcome', retryable: false }],
		['a rate behind a server that failed', 500, { code: 63018 }, { class: 'ratePair', retryable: false }],
		['no code, too many', 429, 'slow down', { class: 'rateApp', retryable: true }],
		['an unknown code, too many', 429, { code: 99999 }, { class: 'rateApp', retryable: true }],
		['a gateway', 504, '<html>', { class: 'unknownOutcome', retryable: false }],
		['a timeout', 408, '', { class: 'unknownOutcome', retryable: false }],
		['a wrong address', 404, '<html>', { class: 'invalidRequest', retryable: false }],
		['a conflict', 409, {}, { class: 'invalidRequest', retryable: false }],
		['a redirect', 302, '', { class: 'invalidRequest', retryable: false }],
	])('are told apart: %s', (_what, status, body, expected) => {
		expect(classify(status, body)).toMatchObject(expected);
	});

	it.each([
		["The 'To' number whatsapp:+4915112345678 is not valid.", "The 'To' number [address] is not valid."],
		['The number +49 151 123-456-78 is not valid', 'The number [address] is not valid'],
		['No user DE.13491208655302741918', 'No user [address]'],
		['Cannot fetch https://user:secret@example.com/a', 'Cannot fetch https://example.com/a'],
		[`Content ${sid('HX', 1)} has 3 variables, error 21656`, `Content ${sid('HX', 1)} has 3 variables, error 21656`],
	])('repeat no person and no secret: %s', (written, told) => {
		expect(withoutPeople(written)).toBe(told);
		expect(classify(400, { code: 1, message: written }).details).toBe(told);
		expect(failureWithoutAnswer({ reason: written, provenUnsent: false }).details).toBe(told);
	});
});
