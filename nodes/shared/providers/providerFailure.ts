/** Why a provider could not do what it was asked; the class decides what a flow can do about it. */
export const FAILURE_CLASSES = [
	'auth',
	'permission',
	'rateApp',
	'rateThroughput',
	'ratePair',
	'policy',
	'windowClosed',
	'optedOut',
	'withheld',
	'undeliverable',
	'template',
	'media',
	'invalidRequest',
	'temporary',
	'account',
	'unknownOutcome',
] as const;

export type FailureClass = (typeof FAILURE_CLASSES)[number];

export interface ProviderFailure {
	class: FailureClass;
	/** The vendor's number for it, where there is one. */
	code?: number;
	/** What happened, in one sentence. */
	message: string;
	/** The way out, in one sentence. */
	advice: string;
	/** The vendor's own details. */
	details?: string;
	/** What the vendor's support asks for. */
	traceId?: string;
	httpStatus?: number;
	/** True only where the answer proves that nothing was sent and that another try can help. */
	retryable: boolean;
	/** True where a part of it was done before, so that doing it again would do that part twice. */
	partlyDone?: boolean;
}
