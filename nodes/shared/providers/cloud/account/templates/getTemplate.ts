import { failed, success } from '../../../../domain/result';
import type { Result } from '../../../../domain/result';
import type { HttpPort } from '../../../httpPort';
import type { MessageTemplate } from '../../../messageTemplate';
import type { SendingAccount } from '../../../provider';
import type { ProviderFailure } from '../../../providerFailure';
import { askAccount } from '../askAccount';
import { objectUrl } from '../objectUrl';
import { readTemplate } from '../../../metaShapes/templates/readTemplate';
import { TEMPLATE_FIELDS } from './templateFields';

/** One template by its id, with its present status and category: both can change without anybody asking. */
export async function getTemplate(http: HttpPort, account: SendingAccount, templateId: string): Promise<Result<MessageTemplate, ProviderFailure>> {
	const answer = await askAccount(http, { method: 'GET', url: objectUrl(account, templateId), query: { fields: TEMPLATE_FIELDS } });
	return answer.ok ? success(readTemplate(answer.value)) : failed(unknownTemplate(answer.failure));
}

const unknownTemplate = (failure: ProviderFailure): ProviderFailure =>
	failure.code === 100
		? {
				...failure,
				class: 'template',
				message: 'WhatsApp refused (error 100): it has no template with this ID, or not for this account.',
				advice: "Choose the template from the list, or take its ID from 'Get Many'.",
			}
		: failure;
