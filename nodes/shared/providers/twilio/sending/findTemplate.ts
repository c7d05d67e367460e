import type { OutboundMessage } from '../../../domain/message/outboundMessage';
import { failed, success } from '../../../domain/result';
import type { Result } from '../../../domain/result';
import type { HttpPort } from '../../httpPort';
import type { SendingAccount } from '../../provider';
import type { ProviderFailure } from '../../providerFailure';
import { readText } from '../../reading/readJson';
import type { JsonRecord } from '../../reading/readJson';
import { approvalOf, readTemplate } from '../account/templates/readTemplate';
import { listPages } from '../http/listPages';
import { productUrl } from '../http/productUrl';
import { isContentSid } from './contentSid';

type Template = Extract<OutboundMessage, { kind: 'template' }>;

/** The id of a template, and the names of its variables as far as they are known. */
export interface FoundTemplate {
	sid: string;
	variables?: string[];
}

const unknownTemplate = ({ name, language }: Template): ProviderFailure => ({
	class: 'template',
	message: `Twilio has no template "${name}" in the language "${language}".`,
	advice: 'Choose the template from the list, or give its content id, which begins with HX.',
	retryable: false,
});

const APPROVED = 'approved';

const isApproved = (content: JsonRecord): boolean => readText(approvalOf(content), 'status') === APPROVED;
const sameLanguage = (one: string | undefined, other: string): boolean => one?.toLowerCase().replace('-', '_') === other.toLowerCase().replace('-', '_');

/**
 * The template that a message names: by its content id, by the name it has at Twilio, or by the one under which WhatsApp approved it.
 * Of several the approved one counts, else the first.
 */
export async function findTemplate(http: HttpPort, account: SendingAccount, template: Template): Promise<Result<FoundTemplate, ProviderFailure>> {
	const { name, language } = template;
	if (isContentSid(name)) return success({ sid: name });
	const contents = await listPages(http, {
		url: productUrl(account, 'content', '/v2/ContentAndApprovals'),
		key: 'contents',
		keep: (content) =>
			sameLanguage(readText(content, 'language'), language) && [readText(content, 'friendly_name'), readText(approvalOf(content), 'name')].includes(name),
	});
	if (!contents.ok) return contents;
	const content = contents.value.find(isApproved) ?? contents.value[0];
	const sid = readText(content, 'sid');
	return content && sid ? success({ sid, variables: readTemplate(content).variables }) : failed(unknownTemplate(template));
}
