import type { HttpResponse, Unreachable } from '../../httpPort';
import type { ProviderFailure } from '../../providerFailure';

/** There was no answer: only a connection that never came about proves that nothing was sent. */
export function failureWithoutAnswer({ reason, provenUnsent }: Unreachable): ProviderFailure {
	if (provenUnsent) {
		return {
			class: 'temporary',
			message: 'EngageLab could not be reached; nothing was sent.',
			advice: 'Check the network and the base URL in the credential, then try again.',
			details: reason,
			retryable: true,
		};
	}
	return {
		class: 'unknownOutcome',
		message: 'EngageLab did not answer; the message may have been sent.',
		advice: 'Do not send again blindly: look for a receipt of the message first.',
		details: reason,
		retryable: false,
	};
}

/** Something accepted the call, but hardly EngageLab: its answer lacks what that always says. */
export const answerWithout = (missing: string, { status }: HttpResponse): ProviderFailure => ({
	class: 'unknownOutcome',
	message: `The call was answered with HTTP ${status}, but without ${missing}.`,
	advice: 'Check the base URL in the credential, and any proxy on the way to EngageLab, before sending again.',
	httpStatus: status,
	retryable: false,
});

/** Asking changes nothing, so an unknown outcome may simply be tried again. */
export const harmlessToRepeat = (failure: ProviderFailure): ProviderFailure =>
	failure.class === 'unknownOutcome'
		? { ...failure, class: 'temporary', message: 'EngageLab gave no usable answer.', advice: 'Try again.', retryable: true }
		: failure;

/** A change of a template reaches no contact, so an unknown outcome reads differently from that of a send. */
export const changeFailure = (failure: ProviderFailure): ProviderFailure =>
	failure.class === 'unknownOutcome'
		? { ...failure, message: 'EngageLab gave no usable answer; the change may have been made.', advice: 'Look at the present state before you try again.' }
		: failure;

/** What EngageLab cannot do at all. */
export const notOffered = (message: string, advice: string): ProviderFailure => ({ class: 'invalidRequest', message, advice, retryable: false });
