import type { FailureClass } from '../../../domain/message/failureClass';

/** What can help: the same call again, the same call after a wait, nothing, or a change of the setup. */
export type RetryHint = 'retry' | 'wait' | 'no' | 'fix';

/** What one error code of Twilio means for a help desk. */
export interface TwilioErrorEntry {
	/** What happened; continues the sentence "Twilio refused (error …): …". */
	meaning: string;
	class: FailureClass;
	retry: RetryHint;
	/** The way out. */
	advice: string;
}

/** One or several codes that mean the same. */
export type TwilioErrorRow = readonly [codes: number | readonly number[], errorClass: FailureClass, retry: RetryHint, meaning: string, advice: string];
