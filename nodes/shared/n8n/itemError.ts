import type { IDataObject } from 'n8n-workflow';

import type { FailedOutcome } from './nodeErrors';

/** Why an item came out of the error output of one of our nodes. */
export interface ItemError {
	message?: string;
	outcome: FailedOutcome;
}

/** Reads the error of an item; one that says nothing about its outcome may have been done. */
export function readItemError({ error }: IDataObject): ItemError {
	const { message, outcome } = (typeof error === 'object' && error !== null ? error : {}) as Record<string, unknown>;
	return { outcome: outcome === 'notDone' ? 'notDone' : 'unknown', ...(typeof message === 'string' ? { message } : {}) };
}
