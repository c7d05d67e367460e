import type { ProviderFailure } from '../../providerFailure';

/** Reading, or preparing a content, reaches nobody, so an unknown outcome may simply be tried again. */
export const harmlessToRepeat = (failure: ProviderFailure): ProviderFailure =>
	failure.class === 'unknownOutcome'
		? {
				...failure,
				class: 'temporary',
				message: 'Twilio gave no usable answer; nothing was sent to the contact.',
				advice: 'Try again.',
				retryable: true,
			}
		: failure;
