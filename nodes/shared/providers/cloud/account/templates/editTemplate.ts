import { failed } from '../../../../domain/result';
import type { Result } from '../../../../domain/result';
import type { HttpPort } from '../../../httpPort';
import type { SendingAccount } from '../../../provider';
import type { ProviderFailure } from '../../../providerFailure';
import { changeAccount } from '../askAccount';
import { objectUrl } from '../objectUrl';
import type { TemplateContent } from '../../../metaShapes/templates/templateContent';
import { templateFailure } from './templateFailure';

/**
 * Replaces the content of a template that is approved, rejected or paused; an approved one once a day and ten times in 30 days.
 * @see https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/template-management
 */
export async function editTemplate(
	http: HttpPort,
	account: SendingAccount,
	templateId: string,
	change: { content: TemplateContent; category?: string },
): Promise<Result<void, ProviderFailure>> {
	const { content, category } = change;
	const json = { ...content, ...(category && { category }) };
	const answer = await changeAccount(http, { method: 'POST', url: objectUrl(account, templateId), body: { json } });
	return answer.ok ? answer : failed(templateFailure(answer.failure));
}
