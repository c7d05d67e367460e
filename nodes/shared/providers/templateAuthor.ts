import type { MessageTemplate } from '../domain/template/messageTemplate';
import type { Result } from '../domain/result';
import type { HttpPort } from './httpPort';
import type { TemplateDraft } from './metaShapes/templates/templateContent';
import type { SendingAccount } from './provider';
import type { ProviderFailure } from './providerFailure';

/** A template for codes to sign in with: its text is WhatsApp's own. */
export interface CodeDraft {
	buttonText: string;
	/** Whether WhatsApp adds that the code is for the contact alone. */
	warnsAgainstSharing: boolean;
	/** Minutes; missing = WhatsApp says nothing of it. */
	expiresIn?: number;
}

/** What a template says: filled in, a code, or as its vendor writes it. */
export type TemplateText = { by: 'fields'; draft: TemplateDraft } | { by: 'code'; draft: CodeDraft } | { by: 'json'; json: unknown };

export interface NewTemplate {
	name: string;
	language: string;
	/** As vendors write it, e.g. `UTILITY`. */
	category: string;
	text: TemplateText;
}

/** How a template stands after it was handed in; where the vendor answers less, with what was asked for. */
export interface WrittenTemplate {
	id: string;
	status: string;
	category: string;
}

/** What a template is handed in for, at vendors that keep templates which nobody has to approve. */
export interface TemplateSubmission {
	name: string;
	category: string;
}

/** Makes, changes and deletes the templates of one vendor. */
export interface TemplateAuthor {
	/** What WhatsApp or the vendor would refuse, each with the rule named; empty when it can be handed in. */
	check(text: TemplateText): string[];
	/** At vendors with a `submit` of their own the template only exists afterwards, and is not yet in review. */
	create(http: HttpPort, account: SendingAccount, template: NewTemplate): Promise<Result<WrittenTemplate, ProviderFailure>>;
	/** Replaces the whole content, which is then reviewed anew. */
	edit(http: HttpPort, account: SendingAccount, template: MessageTemplate, change: { text: TemplateText; category?: string }): Promise<Result<void, ProviderFailure>>;
	/** Deletes the template, or every language of its name. */
	remove(http: HttpPort, account: SendingAccount, template: MessageTemplate, scope: 'language' | 'all'): Promise<Result<void, ProviderFailure>>;
	/** Missing where `create` hands it in. */
	submit?(http: HttpPort, account: SendingAccount, template: MessageTemplate, submission: TemplateSubmission): Promise<Result<WrittenTemplate, ProviderFailure>>;
}
