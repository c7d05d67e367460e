import type { ProviderFailure } from '../shared/providers/providerFailure';
import type { Result } from '../shared/domain/result';

/** The addresses that Twilio calls. What is missing stands nowhere, and writing it takes away what stood there. */
export interface Urls {
	/** For messages that come in. */
	inbound?: string;
	/** For receipts. */
	status?: string;
	/** Of a Messaging Service: whether the addresses of its numbers count in place of `inbound`. */
	useNumberWebhook?: boolean;
}

/** Where at Twilio addresses stand: a number or a Messaging Service. */
export interface Place {
	read: () => Promise<Result<Urls, ProviderFailure>>;
	write: (urls: Urls) => Promise<Result<unknown, ProviderFailure>>;
	/** The Messaging Service whose addresses count in place of those that stand here. */
	overruledBy: () => Promise<Result<{ id: string; name: string } | undefined, ProviderFailure>>;
}
