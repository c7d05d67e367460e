/** A refusal in EngageLab's words: its own code, and what was wrong. */
export interface EngageLabError {
	status: number;
	code: number;
	message: string;
}

/** What a call comes to. */
export type EngageLabReply =
	| { kind: 'json'; body: unknown }
	| { kind: 'error'; error: EngageLabError }
	/** The request was carried out, but the caller never hears of it. */
	| { kind: 'silence'; forMs: number };

export type Checked<T> = { ok: true; value: T } | { ok: false; error: EngageLabError };

export const json = (body: unknown): EngageLabReply => ({ kind: 'json', body });
export const refuse = (error: EngageLabError): EngageLabReply => ({ kind: 'error', error });
export const done = json({ code: 0, message: 'success' });

export const accepted = <T>(value: T): Checked<T> => ({ ok: true, value });
export const refused = (error: EngageLabError): { ok: false; error: EngageLabError } => ({ ok: false, error });
