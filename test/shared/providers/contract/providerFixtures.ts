import type { HttpResponse } from '../../../../nodes/shared/providers/httpPort';
import type { SendingAccount, WebhookRequest } from '../../../../nodes/shared/providers/provider';

/** What a vendor has to lend so that the contract can be tried on it. */
export interface ProviderFixtures {
	account: SendingAccount;
	/** The recipient's phone in E.164, and a message of that person with the text "Hi". */
	phone: string;
	sign(rawBody: Buffer, secret: string): WebhookRequest;
	/** Set where the vendor's signature proves who calls, but does not cover the body. */
	bodyIsUnsigned?: boolean;
	text: { body: unknown; id: string };
	/** Several messages in one webhook, and their ids in order. */
	batch?: { body: unknown; ids: string[] };
	/** One receipt for each state, of the message `id`. */
	receipts: { id: string; bodies: Partial<Record<'sent' | 'delivered' | 'read' | 'failed', unknown>> };
	/** The vendor's answers to a send. */
	answers: { accepted: HttpResponse; acceptedId: string; tooFast: HttpResponse; refused: HttpResponse };
	/** The vendor's answer to an upload. */
	uploaded?: { answer: HttpResponse; id: string };
	/** A file that the vendor holds: its answers before the download, and where that leads. */
	held?: { id: string; answers: HttpResponse[]; url: string; mimeType: string };
	/** The vendor's list of templates in its pages, the names in order, and what refuses the list. */
	templates?: { pages: [HttpResponse, ...HttpResponse[]]; names: string[]; account: SendingAccount };
}
