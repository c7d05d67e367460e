import type { InboundEvent } from '../domain/message/inboundEvent';
import type { Outbound, OutboundMedia } from '../domain/message/outboundMessage';
import type { ProviderName } from '../domain/message/provider';
import type { Result } from '../domain/result';
import type { FetchedMedia } from './fetchedMedia';
import type { FilePort } from './filePort';
import type { HttpPort } from './httpPort';
import type { MessageTemplate, TemplateFilter } from './messageTemplate';
import type { ProviderFailure } from './providerFailure';
import type { TemplateAuthor } from './templateAuthor';

/** What a webhook call brought, before anything in it is believed. */
export interface WebhookRequest {
	rawBody: Buffer;
	headers: Record<string, string | string[] | undefined>;
	/** The public URL that the provider called, for those that sign it. */
	url?: string;
	/** When the call came in, for those that sign a time. */
	receivedAt?: Date;
}

export type VerifyFailure = 'missingSignature' | 'malformedSignature' | 'wrongSignature' | 'noSecret';

/** What the vendor answered to an accepted send. Accepted is not delivered: receipts tell the rest. */
export interface Accepted {
	/** The provider's id of the message. */
	id: string;
	/** The form of the number under which the contact will appear in webhooks. */
	waId?: string;
	userId?: string;
	/** The vendor's word beside the id, e.g. `held_for_quality_assessment`. */
	state?: string;
}

/** The number that sends, and where its vendor is. */
export interface SendingAccount {
	/** The provider's id of the sending number. */
	numberId: string;
	/** Without a trailing slash, with the version where the vendor has one for all, e.g. `https://graph.facebook.com/v25.0`. */
	baseUrl: string;
	/** The business account that the number belongs to, for vendors that keep templates there or name it in every address. */
	businessAccountId?: string;
	/** A pool of numbers that sends in place of, or together with, the one number, for vendors that have such. */
	messagingServiceId?: string;
	/** Where receipts go, for vendors that are told so with every message. */
	statusCallbackUrl?: string;
	/** Where Meta hands over files, for vendors that only pass on its ids; missing where Meta may not be asked. */
	mediaBaseUrl?: string;
}

/** One vendor, seen from the desk. Three of them pass the same contract test. */
export interface Provider {
	readonly name: ProviderName;
	/** Compares in constant time against every secret. */
	verify(request: WebhookRequest, secrets: readonly string[]): Result<void, VerifyFailure>;
	/** Every event of a webhook body, in order. Never throws, whatever the body is. */
	parse(body: unknown): InboundEvent[];
	/** What is wrong with a message before it is sent, each with the limit named; empty when it can go. */
	check(outbound: Outbound): string[];
	send(http: HttpPort, account: SendingAccount, outbound: Outbound): Promise<Result<Accepted, ProviderFailure>>;
	markRead(http: HttpPort, account: SendingAccount, messageId: string, typing: boolean): Promise<Result<void, ProviderFailure>>;
	uploadMedia(
		http: HttpPort,
		account: SendingAccount,
		media: Extract<OutboundMedia, { source: 'bytes' }>,
	): Promise<Result<{ id: string }, ProviderFailure>>;
	/** A file that a contact sent or that was uploaded, as a stream of at most `maxBytes`. */
	fetchMedia(
		http: HttpPort,
		files: FilePort,
		account: SendingAccount,
		mediaId: string,
		maxBytes: number,
	): Promise<Result<FetchedMedia, ProviderFailure>>;
	/** One template by the provider's id, with its present status and category. */
	getTemplate(http: HttpPort, account: SendingAccount, templateId: string): Promise<Result<MessageTemplate, ProviderFailure>>;
	/** The templates of the account that fit, all pages of them unless the filter sets a limit. */
	listTemplates(http: HttpPort, account: SendingAccount, filter?: TemplateFilter): Promise<Result<MessageTemplate[], ProviderFailure>>;
	/** Making, changing and deleting them. */
	readonly templates: TemplateAuthor;
}
