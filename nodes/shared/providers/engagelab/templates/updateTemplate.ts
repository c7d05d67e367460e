import { success } from '../../../domain/result';
import type { Result } from '../../../domain/result';
import type { HttpPort } from '../../httpPort';
import type { SendingAccount } from '../../provider';
import type { ProviderFailure } from '../../providerFailure';
import { askTemplates } from './askTemplates';

interface TemplateChange {
	/** As Meta writes them; they replace what is there. */
	components: unknown[];
	category?: string;
}

/** Replaces the content of a template, which is then reviewed anew. */
export async function updateTemplate(
	http: HttpPort,
	account: SendingAccount,
	templateId: string,
	{ components, category }: TemplateChange,
): Promise<Result<void, ProviderFailure>> {
	const json = { components, ...(category && { category }) };
	const answer = await askTemplates(http, account, { method: 'PUT', of: templateId, body: { json } });
	return answer.ok ? success(undefined) : answer;
}
