/** Why a call of the inbox was not answered, and the status of HTTP that says the same. */
export const INBOX_ERROR_STATUS = {
	/** The request does not make sense: a field is missing or too long. */
	badRequest: 400,
	/** Nobody is signed in, or no longer: sign in again. */
	signedOut: 401,
	/** Wrong password, or a link that is used, expired or forged; which of them is not told. */
	notAccepted: 401,
	/** The agent's role on the channel does not allow it. */
	notAllowed: 403,
	/** There is no such thing, or the agent may not see it; which of them is not told. */
	notFound: 404,
	/** A rule of the desk or of WhatsApp stands against it: `message` says which, `advice` the way out. */
	refused: 409,
	/** A file is larger than WhatsApp takes. */
	tooLarge: 413,
	/** Too many attempts: `retryAfterSeconds`. */
	tooMany: 429,
	/** Something is wrong at the server; trying again may help. */
	unavailable: 503,
} as const;

export type InboxErrorCode = keyof typeof INBOX_ERROR_STATUS;

/** What went wrong, in words for people, and the way out. */
export interface InboxError {
	code: InboxErrorCode;
	message: string;
	advice: string;
	/** Whole seconds until it may be tried again. */
	retryAfterSeconds?: number;
}

/** What every call is answered with, as JSON; only a file that is downloaded comes as its bytes. */
export type InboxAnswer<T> = { ok: true; value: T } | { ok: false; error: InboxError };
