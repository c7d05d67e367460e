import type { ProviderFailure } from '../../../providerFailure';

const NOT_FOUND = 404;

/** A message can be told before its file is ready, and after the file was deleted. Asking again does no harm. */
export const notThereYet = (failure: ProviderFailure): ProviderFailure =>
	failure.httpStatus === NOT_FOUND
		? {
				...failure,
				class: 'media',
				message: 'Twilio has no file under this media ID, or not yet.',
				advice: 'Try again in a moment; if it stays, the file was deleted or belongs to another account.',
				retryable: true,
			}
		: failure;
