import type { Result } from '../../../../domain/result';
import type { HttpPort } from '../../../httpPort';
import type { SendingAccount } from '../../../provider';
import type { ProviderFailure } from '../../../providerFailure';
import { changeAccount } from '../askAccount';
import { businessAccountUrl } from '../businessAccountUrl';

/** Deletes all languages of a template, or only the one with this id. The name then rests for 30 days. */
export async function deleteTemplate(
	http: HttpPort,
	account: SendingAccount,
	{ name, id }: { name: string; id?: string },
): Promise<Result<void, ProviderFailure>> {
	const url = businessAccountUrl(account, 'message_templates');
	if (!url.ok) return url;
	return await changeAccount(http, { method: 'DELETE', url: url.value, query: { name, ...(id && { hsm_id: id }) } });
}
