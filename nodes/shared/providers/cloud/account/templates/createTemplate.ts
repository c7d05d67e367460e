import { failed, success } from '../../../../domain/result';
import type { Result } from '../../../../domain/result';
import type { HttpPort } from '../../../httpPort';
import type { SendingAccount } from '../../../provider';
import type { ProviderFailure } from '../../../providerFailure';
import { readText } from '../../../reading/readJson';
import { askAccount } from '../askAccount';
import { businessAccountUrl } from '../businessAccountUrl';
import { readableWord } from '../../../../domain/readableWord';
import type { TemplateContent } from '../../../metaShapes/templates/templateContent';
import { templateFailure } from './templateFailure';

export interface NewTemplate {
	name: string;
	language: string;
	category: string;
	content: TemplateContent;
}

export interface CreatedTemplate {
	id: string;
	status: string;
	/** Meta may put a template into another category than the one that was asked for; it decides the price. */
	category: string;
}

/**
 * Hands in a template for approval.
 * @see https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/overview
 */
export async function createTemplate(http: HttpPort, account: SendingAccount, template: NewTemplate): Promise<Result<CreatedTemplate, ProviderFailure>> {
	const url = businessAccountUrl(account, 'message_templates');
	if (!url.ok) return url;
	const { content, ...named } = template;
	const answer = await askAccount(http, { method: 'POST', url: url.value, body: { json: { ...named, ...content } } });
	if (!answer.ok) return failed(templateFailure(answer.failure));
	const status = readableWord(readText(answer.value, 'status')) ?? 'Pending';
	const category = readableWord(readText(answer.value, 'category') ?? template.category) ?? 'Unknown';
	return success({ id: readText(answer.value, 'id') ?? '', status, category });
}
