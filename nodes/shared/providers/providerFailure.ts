import type { FailureClass } from '../domain/message/failureClass';

/** What a provider answered instead of doing what it was asked. */
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
