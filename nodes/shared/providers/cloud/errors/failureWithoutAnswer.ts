import type { Unreachable } from '../../httpPort';
import type { ProviderFailure } from '../../providerFailure';
import { withoutTokens } from './withoutTokens';

/** There was no answer: only a connection that never came about proves that nothing was sent. */
export function failureWithoutAnswer({ reason, provenUnsent }: Unreachable): ProviderFailure {
	const details = withoutTokens(reason);
	if (provenUnsent) {
		return {
			class: 'temporary',
			message: 'WhatsApp could not be reached; nothing was sent.',
			advice: 'Check the network and the API base URL in the credential, then try again.',
			details,
			retryable: true,
		};
	}
	return {
		class: 'unknownOutcome',
		message: 'WhatsApp did not answer; the message may have been sent.',
		advice: 'Do not send again blindly: look for a receipt of the message first.',
		details,
		retryable: false,
	};
}
