import { success } from '../../../../domain/result';
import type { Result } from '../../../../domain/result';
import type { HttpPort } from '../../../httpPort';
import type { MessageTemplate } from '../../../messageTemplate';
import type { SendingAccount } from '../../../provider';
import type { ProviderFailure } from '../../../providerFailure';
import { askAccount } from '../../http/askAccount';
import { productUrl } from '../../http/productUrl';
import { readTemplate } from './readTemplate';

export interface NewTemplate {
	name: string;
	language: string;
	/** An example for each variable, by its name. */
	variables?: Record<string, string>;
	/** What it says, by Twilio's type, e.g. as `templateTypes` writes it. */
	types: Record<string, unknown>;
}

/** Creates a template. It can be sent within the 24 hours at once, and beyond them after it was submitted and approved. */
export async function createTemplate(
	http: HttpPort,
	account: SendingAccount,
	{ name, language, variables, types }: NewTemplate,
): Promise<Result<MessageTemplate, ProviderFailure>> {
	const json = { friendly_name: name, language, ...(variables && Object.keys(variables).length > 0 && { variables }), types };
	const answer = await askAccount(http, { method: 'POST', url: productUrl(account, 'content', '/v1/Content'), body: { json } });
	return answer.ok ? success(readTemplate(answer.value)) : answer;
}
