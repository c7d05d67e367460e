import type { GraphError } from './graphError.ts';

/** What a Graph operation comes to: a body for the caller, bytes, or a refusal. */
export type GraphReply =
	| { kind: 'json'; body: unknown }
	| { kind: 'bytes'; bytes: Buffer; mimeType: string; filename?: string }
	| { kind: 'error'; error: GraphError }
	/** The request was carried out, but the caller never hears of it. */
	| { kind: 'silence'; forMs: number };

export const json = (body: unknown): GraphReply => ({ kind: 'json', body });
export const refuse = (error: GraphError): GraphReply => ({ kind: 'error', error });

export type Checked<T> = { ok: true; value: T } | { ok: false; error: GraphError };

export const accepted = <T>(value: T): Checked<T> => ({ ok: true, value });
export const refused = (error: GraphError): { ok: false; error: GraphError } => ({ ok: false, error });
