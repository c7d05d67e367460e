import { success } from '../../../../domain/result';
import type { Result } from '../../../../domain/result';
import type { HttpPort } from '../../../httpPort';
import type { MessageTemplate, TemplateFilter } from '../../../messageTemplate';
import type { SendingAccount } from '../../../provider';
import type { ProviderFailure } from '../../../providerFailure';
import { businessAccountUrl } from '../businessAccountUrl';
import { listPages, PAGE_SIZE } from '../listPages';
import { readPage } from '../readPage';
import { readTemplate } from '../../../metaShapes/templates/readTemplate';
import { TEMPLATE_FIELDS } from './templateFields';

/**
 * The templates of the business account, read page by page; there can be 6,000.
 * @see https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/template-management
 */
export async function listTemplates(http: HttpPort, account: SendingAccount, filter: TemplateFilter = {}): Promise<Result<MessageTemplate[], ProviderFailure>> {
	const url = businessAccountUrl(account, 'message_templates');
	if (!url.ok) return url;
	const pages = await listPages(http, url.value, queryOf(filter), filter.limit);
	return pages.ok ? success(pages.value.map(readTemplate)) : pages;
}

/** One page of the templates, for lists in which people scroll. */
export async function pageOfTemplates(
	http: HttpPort,
	account: SendingAccount,
	filter: Omit<TemplateFilter, 'limit'>,
	after?: string,
): Promise<Result<{ templates: MessageTemplate[]; after?: string }, ProviderFailure>> {
	const url = businessAccountUrl(account, 'message_templates');
	if (!url.ok) return url;
	const page = await readPage(http, url.value, { ...queryOf(filter), limit: String(PAGE_SIZE) }, after);
	if (!page.ok) return page;
	const { items, ...next } = page.value;
	return success({ templates: items.map(readTemplate), ...next });
}

const queryOf = ({ name, language, status, category }: TemplateFilter): Record<string, string> => ({
	fields: TEMPLATE_FIELDS,
	...(name && { name }),
	...(language && { language }),
	...(status && { status }),
	...(category && { category }),
});
