import type { StoredFile } from '../../whatsapp/fileStore.ts';
import type { TwilioError } from './twilioError.ts';

/** What a call comes to. */
export type TwilioReply =
	| { kind: 'json'; status: number; body: unknown }
	| { kind: 'empty'; status: number }
	| { kind: 'redirect'; to: string }
	| { kind: 'file'; file: StoredFile }
	| { kind: 'error'; error: TwilioError }
	/** The request was carried out, but the caller never hears of it. */
	| { kind: 'silence'; forMs: number };

export const json = (body: unknown, status = 200): TwilioReply => ({ kind: 'json', status, body });
export const gone: TwilioReply = { kind: 'empty', status: 204 };
export const refuse = (error: TwilioError): TwilioReply => ({ kind: 'error', error });

export type Checked<T> = { ok: true; value: T } | { ok: false; error: TwilioError };
export const accepted = <T>(value: T): Checked<T> => ({ ok: true, value });
export const refused = (error: TwilioError): { ok: false; error: TwilioError } => ({ ok: false, error });
