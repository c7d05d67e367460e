import type { HttpResponse } from '../../httpPort';
import type { ProviderFailure } from '../../providerFailure';

/** Something accepted the call, but hardly Twilio: its answer lacks what that always says. */
export const answerWithout = (missing: string, { status }: HttpResponse): ProviderFailure => ({
	class: 'unknownOutcome',
	message: `The call was answered with HTTP ${status}, but without ${missing}.`,
	advice: 'Check the API base URL in the credential, and any proxy on the way to Twilio, before sending again.',
	httpStatus: status,
	retryable: false,
});
