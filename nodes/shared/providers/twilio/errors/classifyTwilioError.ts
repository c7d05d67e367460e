import type { HttpResponse } from '../../httpPort';
import type { FailureClass } from '../../../domain/message/failureClass';
import type { ProviderFailure } from '../../providerFailure';
import { readNumber, readText } from '../../reading/readJson';
import { twilioError } from './twilioErrors';
import type { TwilioErrorEntry } from './twilioErrorEntry';
import { withoutPeople } from './withoutPeople';

const TOO_MANY_REQUESTS = 429;
const REQUEST_TIMEOUT = 408;
const FIRST_SERVER_ERROR = 500;

/** Codes with which Twilio turns a call away before it does anything. */
const TURNED_AWAY = new Set([20429, 63017, 63018]);

type Verdict = Pick<TwilioErrorEntry, 'class' | 'meaning' | 'advice'>;

/** What a status says where Twilio gives no code, or one that is not in the table. */
const BY_STATUS: ReadonlyMap<number, Verdict> = new Map<number, Verdict>([
	[400, { class: 'invalidRequest', meaning: 'the request is not valid', advice: 'Read the details and correct the message.' }],
	[401, { class: 'auth', meaning: 'the credentials were not accepted', advice: 'Check account SID, key and secret in the credential.' }],
	[403, { class: 'permission', meaning: 'the call is not allowed', advice: 'Check the rights of the API key, and any proxy on the way to Twilio.' }],
	[404, { class: 'invalidRequest', meaning: 'nothing was found under this address', advice: 'Check the id, and the account SID and API base URL in the credential.' }],
	[409, { class: 'invalidRequest', meaning: 'it contradicts what is there already', advice: 'Read the details and look at the present state.' }],
	[413, { class: 'media', meaning: 'the request is too large', advice: 'Send a smaller file.' }],
	[TOO_MANY_REQUESTS, { class: 'rateApp', meaning: 'too many calls were made at once', advice: 'Wait some seconds and make fewer calls.' }],
]);

const UNEXPLAINED: Verdict = {
	class: 'invalidRequest',
	meaning: 'the call was refused',
	advice: 'Read the details, and check the API base URL and any proxy on the way to Twilio.',
};

const UNKNOWN_OUTCOME: Verdict = {
	class: 'unknownOutcome',
	meaning: 'it did not say whether the message was taken',
	advice: 'Do not send again blindly: look for the message in the list of messages first.',
};

/** Messages cannot be created twice under one key, so that after any error of the server nobody knows whether one exists. */
function verdictOn(httpStatus: number, code: number | undefined): Verdict {
	const known = code === undefined ? undefined : twilioError(code);
	if (known) return known;
	if (httpStatus >= FIRST_SERVER_ERROR || httpStatus === REQUEST_TIMEOUT) return UNKNOWN_OUTCOME;
	return BY_STATUS.get(httpStatus) ?? UNEXPLAINED;
}

function sentence({ class: failureClass, meaning }: Verdict, httpStatus: number, code: number | undefined): string {
	const given = code === undefined ? `HTTP ${httpStatus}` : `error ${code}`;
	return failureClass === 'unknownOutcome' ? `Twilio failed (${given}): ${meaning}.` : `Twilio refused (${given}): ${meaning}.`;
}

const isRate = (failureClass: FailureClass): boolean => failureClass.startsWith('rate');

/**
 * Turns any refusal of Twilio into a failure that names the code, what happened and the way out. The code decides, the status only
 * helps where there is none. Only a limit of rate is `retryable`: elsewhere nothing proves that nothing was sent.
 * @see https://www.twilio.com/docs/usage/twilios-response
 */
export function classifyTwilioError({ status, headers, body }: HttpResponse): ProviderFailure {
	const code = readNumber(body, 'code');
	const verdict = verdictOn(status, code);
	const details = readText(body, 'message', 'detail');
	const traceId = headers['twilio-request-id'];
	const turnedAway = status === TOO_MANY_REQUESTS || (code !== undefined && TURNED_AWAY.has(code) && status < FIRST_SERVER_ERROR);
	return {
		class: verdict.class,
		...(code !== undefined && { code }),
		message: sentence(verdict, status, code),
		advice: verdict.advice,
		...(details && { details: withoutPeople(details) }),
		...(traceId && { traceId }),
		httpStatus: status,
		retryable: turnedAway && isRate(verdict.class),
	};
}
