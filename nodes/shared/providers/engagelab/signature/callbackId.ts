import type { WebhookRequest } from '../../provider';

const HEADER = 'x-callback-id';
const PAIR = /^\s*(timestamp|nonce|username|signature)=(.*?)\s*$/;
const DIGITS = /^\d{1,13}$/;
const HEX_DIGEST = /^[0-9a-f]{64}$/i;

/** Seconds do not reach this before the year 5138; larger values are milliseconds. */
const FIRST_MILLISECONDS = 1e11;
const MS_PER_SECOND = 1000;

/** What a signed callback says about itself. */
export interface CallbackId {
	/** As it was written, because that is what is signed. */
	timestamp: string;
	/** Milliseconds since 1970. */
	sentAt: number;
	nonce: string;
	username: string;
	/** Hex digits. */
	signature: string;
}

/** The header of a signed callback, or why there is none: it is missing, or one of its parts is. */
export function readCallbackId(headers: WebhookRequest['headers']): CallbackId | 'missing' | 'malformed' {
	const [value = '', ...more] = Object.entries(headers)
		.filter(([name]) => name.toLowerCase() === HEADER)
		.flatMap(([, values]) => values ?? []);
	if (value.trim() === '') return 'missing';
	if (more.length > 0) return 'malformed';
	const parts = new Map(value.split(';').flatMap((part): Array<[string, string]> => {
		const [, key, written] = PAIR.exec(part) ?? [];
		return key !== undefined && written !== undefined ? [[key, written]] : [];
	}));
	const { timestamp = '', nonce = '', username = '', signature = '' } = Object.fromEntries(parts);
	if (!DIGITS.test(timestamp) || nonce === '' || !HEX_DIGEST.test(signature)) return 'malformed';
	const time = Number(timestamp);
	return { timestamp, sentAt: time < FIRST_MILLISECONDS ? time * MS_PER_SECOND : time, nonce, username, signature };
}
