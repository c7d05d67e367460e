import { failed, success } from '../../../../domain/result';
import type { Result } from '../../../../domain/result';
import type { HttpPort } from '../../../httpPort';
import type { MessageTemplate } from '../../../messageTemplate';
import type { SendingAccount } from '../../../provider';
import type { ProviderFailure } from '../../../providerFailure';
import { askAccount } from '../../http/askAccount';
import type { NewTemplate } from './createTemplate';
import { templateUrl } from './templateUrl';

const EDITABLE: ReadonlySet<string> = new Set(['Unsubmitted', 'Rejected']);

const notEditable = ({ name, status }: MessageTemplate): ProviderFailure => ({
	class: 'template',
	message: `Twilio keeps a template as it is once it was handed in, and "${name}" is ${status.toLowerCase()}.`,
	advice: 'Create a new one under another name and submit that; nothing was changed.',
	retryable: false,
});

/** Replaces what a content says, as long as WhatsApp has not taken it. @see https://www.twilio.com/docs/content/content-api-resources */
export async function updateTemplate(
	http: HttpPort,
	account: SendingAccount,
	template: MessageTemplate,
	{ variables, types }: Pick<NewTemplate, 'variables' | 'types'>,
): Promise<Result<void, ProviderFailure>> {
	if (!EDITABLE.has(template.status)) return failed(notEditable(template));
	const json = { friendly_name: template.name, language: template.language, variables: variables ?? {}, types };
	const answer = await askAccount(http, { method: 'PUT', url: templateUrl(account, template.id), body: { json } });
	return answer.ok ? success(undefined) : answer;
}
