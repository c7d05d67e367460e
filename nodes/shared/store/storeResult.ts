/** Why the store could not do what it was asked. */
export type StoreFailure =
	/** `what` in plain words, e.g. "conversation". */
	| { kind: 'notFound'; what: string; id: string }
	/** A rule of the desk stands against it: `message` says which, `advice` the way out. */
	| { kind: 'refused'; message: string; advice: string };

export type StoreResult<T> = { ok: true; value: T } | { ok: false; failure: StoreFailure };

export const done = <T>(value: T): StoreResult<T> => ({ ok: true, value });

export const notFound = (what: string, id: string): StoreResult<never> => ({ ok: false, failure: { kind: 'notFound', what, id } });

export const refused = (message: string, advice: string): StoreResult<never> => ({ ok: false, failure: { kind: 'refused', message, advice } });
