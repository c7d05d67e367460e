import type { Unreachable } from '../../httpPort';
import type { ProviderFailure } from '../../providerFailure';
import { withoutPeople } from './withoutPeople';

/** There was no answer: only a connection that never came about proves that nothing was sent. */
export function failureWithoutAnswer({ reason, provenUnsent }: Unreachable): ProviderFailure {
	const details = withoutPeople(reason);
	if (provenUnsent) {
		return {
			class: 'temporary',
			message: 'Twilio could not be reached; nothing was sent.',
			advice: 'Check the network, and edge, region and API base URL in the credential, then try again.',
			details,
			retryable: true,
		};
	}
	return {
		class: 'unknownOutcome',
		message: 'Twilio did not answer; the message may have been sent.',
		advice: 'Do not send again blindly: look for the message in the list of messages first.',
		details,
		retryable: false,
	};
}
