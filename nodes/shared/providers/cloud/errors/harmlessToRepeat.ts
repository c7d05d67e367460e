import type { ProviderFailure } from '../../providerFailure';

/** Uploading a file or marking a message as read reaches nobody twice, so an unknown outcome may simply be tried again. */
export const harmlessToRepeat = (failure: ProviderFailure): ProviderFailure =>
	failure.class === 'unknownOutcome'
		? {
				...failure,
				class: 'temporary',
				message: 'WhatsApp gave no usable answer; nothing was sent to the contact.',
				advice: 'Try again.',
				retryable: true,
			}
		: failure;
