import type { FailureClass } from '../../../domain/message/failureClass';
import type { ProviderFailure } from '../../providerFailure';
import { readNumber, readRecord, readText } from '../../reading/readJson';
import type { JsonRecord } from '../../reading/readJson';
import { graphError } from '../../metaShapes/errors/graphErrors';
import type { GraphErrorEntry } from '../../metaShapes/errors/graphErrorEntry';
import { withoutTokens } from './withoutTokens';

const TOO_MANY_REQUESTS = 429;
const FIRST_SERVER_ERROR = 500;

/** The limits of rate: WhatsApp turned the call away before it did anything. */
const TURNED_AWAY = new Set([4, 80007, 130429, 131056]);

type Verdict = Pick<GraphErrorEntry, 'class' | 'meaning' | 'advice'>;

/** What a status says where Meta gives no code, or one that nobody knows yet. */
const BY_STATUS: ReadonlyMap<number, Verdict> = new Map<number, Verdict>([
	[400, { class: 'invalidRequest', meaning: 'the request is not valid', advice: 'Read the details and correct the message.' }],
	[401, { class: 'auth', meaning: 'the access token was not accepted', advice: 'Put a valid access token into the credential.' }],
	[403, { class: 'permission', meaning: 'the call is not allowed', advice: 'Check the permissions of the token, and any proxy on the way to Meta.' }],
	[404, { class: 'invalidRequest', meaning: 'nothing was found under this address', advice: 'Check the API base URL, the version and the phone number id in the credential.' }],
	[413, { class: 'media', meaning: 'the request is too large', advice: 'Send a smaller file.' }],
	[TOO_MANY_REQUESTS, { class: 'rateApp', meaning: 'too many calls were made', advice: 'Wait and make fewer calls.' }],
]);

const UNEXPLAINED: Verdict = {
	class: 'invalidRequest',
	meaning: 'the call was refused',
	advice: 'Read the details, and check the API base URL and any proxy on the way to Meta.',
};

const UNKNOWN_OUTCOME: Verdict = {
	class: 'unknownOutcome',
	meaning: 'it did not say whether the message was sent',
	advice: 'Do not send again blindly: look for a receipt of the message first.',
};

const FAILED_BY_META: Verdict = {
	class: 'temporary',
	meaning: 'Meta could not handle the request',
	advice: 'Try again later; if it stays, give the trace id to Meta support.',
};

/** Subcodes from here on say by themselves what is wrong; the small ones mean something only beside their code. */
const FIRST_TELLING_SUBCODE = 2_000_000;

function known(code: number | undefined, subcode: number | undefined): Verdict | undefined {
	const closer = subcode !== undefined && subcode >= FIRST_TELLING_SUBCODE ? graphError(subcode) : undefined;
	return closer ?? (code === undefined ? undefined : graphError(code));
}

function unknown(httpStatus: number, explained: boolean): Verdict {
	if (httpStatus >= FIRST_SERVER_ERROR || httpStatus === 408) return explained ? FAILED_BY_META : UNKNOWN_OUTCOME;
	return BY_STATUS.get(httpStatus) ?? UNEXPLAINED;
}

function sentence({ class: failureClass, meaning }: Verdict, httpStatus: number, code: number | undefined): string {
	const given = code === undefined ? `HTTP ${httpStatus}` : `error ${code}`;
	return failureClass === 'unknownOutcome' ? `WhatsApp failed (${given}): ${meaning}.` : `WhatsApp refused (${given}): ${meaning}.`;
}

const isRate = (failureClass: FailureClass): boolean => failureClass.startsWith('rate');

/** Meta's `message` begins with the code again: "(#100) …". */
const CODE_PREFIX = /^\(#\d+\)\s*/;

/** The most telling text of an error. */
function detailsOf(error: JsonRecord | undefined): string | undefined {
	const details = readText(readRecord(error, 'error_data'), 'details') ?? readText(error, 'error_user_msg', 'error_user_title', 'message');
	return details === undefined ? undefined : withoutTokens(details.replace(CODE_PREFIX, ''));
}

/**
 * Turns any refusal of the Graph API into a failure that names the code, what happened and the way out. The code decides, the
 * status only helps where there is none. Only a limit of rate is `retryable`: elsewhere nothing proves that nothing was sent.
 * @see https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes
 */
export function classifyGraphError(httpStatus: number, body: unknown): ProviderFailure {
	const error = readRecord(body, 'error');
	const code = readNumber(error, 'code');
	const verdict = known(code, readNumber(error, 'error_subcode')) ?? unknown(httpStatus, error !== undefined);
	const details = detailsOf(error);
	const traceId = readText(error, 'fbtrace_id');
	const turnedAway = code === undefined ? httpStatus === TOO_MANY_REQUESTS : TURNED_AWAY.has(code) || httpStatus === TOO_MANY_REQUESTS;
	return {
		class: verdict.class,
		...(code !== undefined && { code }),
		message: sentence(verdict, httpStatus, code),
		advice: verdict.advice,
		...(details && { details }),
		...(traceId && { traceId }),
		httpStatus,
		retryable: turnedAway && isRate(verdict.class),
	};
}
