import { success } from '../../../../domain/result';
import type { Result } from '../../../../domain/result';
import type { HttpPort } from '../../../httpPort';
import type { MessageTemplate, TemplateFilter } from '../../../messageTemplate';
import type { SendingAccount } from '../../../provider';
import type { ProviderFailure } from '../../../providerFailure';
import { readText } from '../../../reading/readJson';
import type { JsonRecord } from '../../../reading/readJson';
import { listPages } from '../../http/listPages';
import { productUrl } from '../../http/productUrl';
import { CONTENT_NAME_PREFIX } from '../../sending/richContent';
import { approvalOf, readTemplate } from './readTemplate';

const fits = (given: string | undefined, wanted: string | undefined): boolean =>
	!wanted || given?.toLowerCase().replace('-', '_') === wanted.toLowerCase().replace('-', '_');

/** What we keep at Twilio for messages with buttons is no template that anybody made. */
const isOurs = (content: JsonRecord): boolean => readText(content, 'friendly_name')?.startsWith(CONTENT_NAME_PREFIX) ?? false;

const isWanted =
	({ name, language, status, category }: TemplateFilter) =>
	(content: JsonRecord): boolean => {
		const approval = approvalOf(content);
		const names = [readText(content, 'friendly_name'), readText(approval, 'name')];
		return (
			!isOurs(content) &&
			(!name || names.some((given) => given?.toLowerCase().includes(name.toLowerCase()))) &&
			fits(readText(content, 'language'), language) &&
			fits(readText(approval, 'status') ?? 'unsubmitted', status) &&
			fits(readText(approval, 'category'), category)
		);
	};

/**
 * The contents of the account, each with the state of its approval, read page by page. Those without approval can be sent too, within
 * 24 hours of the contact's last message.
 * @see https://www.twilio.com/docs/content/content-api-resources
 */
export async function listTemplates(http: HttpPort, account: SendingAccount, filter: TemplateFilter = {}): Promise<Result<MessageTemplate[], ProviderFailure>> {
	const pages = await listPages(http, {
		url: productUrl(account, 'content', '/v2/ContentAndApprovals'),
		key: 'contents',
		limit: filter.limit,
		keep: isWanted(filter),
	});
	return pages.ok ? success(pages.value.map(readTemplate)) : pages;
}
