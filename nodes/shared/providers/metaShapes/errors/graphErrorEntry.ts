import type { FailureClass } from '../../../domain/message/failureClass';

/** What can help: the same call again, the same call after a wait, nothing, or a change of the setup. */
export type RetryHint = 'retry' | 'wait' | 'no' | 'fix';

/** What one error code of Meta means for a help desk. */
export interface GraphErrorEntry {
	/** What happened; continues the sentence "WhatsApp refused (code): …". */
	meaning: string;
	class: FailureClass;
	retry: RetryHint;
	/** The way out. */
	advice: string;
}

/** A code, or the first and the last of a range. */
export type GraphErrorRow = readonly [
	codes: number | readonly [first: number, last: number],
	errorClass: FailureClass,
	retry: RetryHint,
	meaning: string,
	advice: string,
];
