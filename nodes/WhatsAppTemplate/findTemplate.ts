import { success, type Result } from '../shared/domain/result';
import { APPROVED, type MessageTemplate } from '../shared/domain/template/messageTemplate';
import { readTemplateChoice } from '../shared/n8n/templates/templateChoice';
import type { Vendor } from '../shared/n8n/vendor';
import type { HttpPort } from '../shared/providers/httpPort';
import type { SendingAccount } from '../shared/providers/provider';
import type { ProviderFailure } from '../shared/providers/providerFailure';

const plain = (language: string): string => language.toLowerCase().replace('-', '_');

/** The template that somebody chose by its id, or wrote by name and language; of several of that name the approved one. */
export async function findTemplate({ provider }: Vendor, http: HttpPort, account: SendingAccount, chosen: string): Promise<Result<MessageTemplate | undefined, ProviderFailure>> {
	const named = readTemplateChoice(chosen);
	if (!named) return await provider.getTemplate(http, account, chosen);
	const listed = await provider.listTemplates(http, account, { name: named.name });
	if (!listed.ok) return listed;
	const found = listed.value.filter(({ name, language }) => name === named.name && plain(language) === plain(named.language));
	return success(found.find(({ status }) => status === APPROVED) ?? found[0]);
}
