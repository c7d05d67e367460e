import type { FailureClass } from '../../../domain/message/failureClass';
import type { ProviderFailure } from '../../providerFailure';
import { readNumber, readText } from '../../reading/readJson';
import { engageLabError } from './engageLabErrors';
import { metaErrorInside } from './metaErrorInside';

interface Verdict {
	class: FailureClass;
	meaning: string;
	advice: string;
}

const TOO_MANY_REQUESTS = 429;
const FIRST_SERVER_ERROR = 500;
const META_REFUSED = 5002;

/** What a status says where EngageLab gives no code, or one that nobody knows yet. */
const BY_STATUS: ReadonlyMap<number, Verdict> = new Map<number, Verdict>([
	[400, { class: 'invalidRequest', meaning: 'the request is not valid', advice: 'Read the details and correct the message.' }],
	[401, { class: 'auth', meaning: 'the dev key was not accepted', advice: 'Copy the dev key and the dev secret from the EngageLab console into the credential.' }],
	[403, { class: 'permission', meaning: 'the call is not allowed', advice: 'Check in the EngageLab console what the dev key may do, and any proxy on the way.' }],
	[404, { class: 'invalidRequest', meaning: 'nothing was found under this address', advice: 'Check the base URL in the credential.' }],
	[413, { class: 'media', meaning: 'the request is too large', advice: 'Send less at once.' }],
]);

const TOO_FAST: Verdict = { class: 'rateApp', meaning: 'too many calls were made', advice: 'Wait and make fewer calls.' };

const UNEXPLAINED: Verdict = {
	class: 'invalidRequest',
	meaning: 'the call was refused',
	advice: 'Read the details, and check the base URL and any proxy on the way to EngageLab.',
};

const UNKNOWN_OUTCOME: Verdict = {
	class: 'unknownOutcome',
	meaning: 'it did not say whether the message was sent',
	advice: 'Do not send again blindly: look for a receipt of the message first.',
};

function verdictOn(httpStatus: number, code: number | undefined, message: string | undefined): Verdict {
	if (httpStatus === TOO_MANY_REQUESTS) return TOO_FAST;
	const known = code === undefined ? undefined : engageLabError(code);
	if (known) return code === META_REFUSED ? (metaErrorInside(message) ?? known) : known;
	if (httpStatus >= FIRST_SERVER_ERROR || httpStatus === 408) return UNKNOWN_OUTCOME;
	return BY_STATUS.get(httpStatus) ?? UNEXPLAINED;
}

/**
 * Turns any refusal of EngageLab into a failure that names the code, what happened and the way out. Only a limit of rate is
 * `retryable`: elsewhere nothing proves that nothing was sent.
 */
export function classifyError(httpStatus: number, body: unknown): ProviderFailure {
	const code = readNumber(body, 'code');
	const details = readText(body, 'message');
	const verdict = verdictOn(httpStatus, code, details);
	const given = code === undefined ? `HTTP ${httpStatus}` : `error ${code}`;
	return {
		class: verdict.class,
		...(code !== undefined && { code }),
		message: `EngageLab ${verdict.class === 'unknownOutcome' ? 'failed' : 'refused'} (${given}): ${verdict.meaning}.`,
		advice: verdict.advice,
		...(details && { details }),
		httpStatus,
		retryable: httpStatus === TOO_MANY_REQUESTS,
	};
}
