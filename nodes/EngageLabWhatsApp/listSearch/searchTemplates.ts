import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { engageLabVendor } from '../../shared/n8n/engageLabVendor';
import { loadingAccount } from '../../shared/n8n/loadingAccount';
import { listError } from '../../shared/n8n/nodeErrors';
import { writeTemplateChoice } from '../../shared/n8n/templates/templateChoice';
import type { MessageTemplate, TemplateFilter } from '../../shared/providers/messageTemplate';

const label = ({ name, language, status, category }: MessageTemplate): string => `${name} · ${language} · ${status} · ${category}`;

/** The vendor hands over all templates at once, so they are searched here. */
async function find(context: ILoadOptionsFunctions, words: string, filter: TemplateFilter = {}): Promise<MessageTemplate[]> {
	const { http, account } = await loadingAccount(context, engageLabVendor);
	const templates = await engageLabVendor.provider.listTemplates(http, account, filter);
	if (!templates.ok) throw listError(context.getNode(), templates.failure);
	const wanted = words.trim().toLowerCase();
	return templates.value.filter((template) => label(template).toLowerCase().includes(wanted));
}

/** Every template of the account by its ID, with language, status and category. */
export async function searchTemplates(this: ILoadOptionsFunctions, filter = ''): Promise<INodeListSearchResult> {
	const templates = await find(this, filter);
	return { results: templates.map((template) => ({ name: label(template), value: template.id, description: template.body })) };
}

/** Only what can be sent now, by name and language. */
export async function searchApprovedTemplates(this: ILoadOptionsFunctions, filter = ''): Promise<INodeListSearchResult> {
	const templates = await find(this, filter, { status: 'APPROVED' });
	return { results: templates.map((template) => ({ name: label(template), value: writeTemplateChoice(template), description: template.body })) };
}

/** Each name once, with the languages that go with it. */
export async function searchTemplateNames(this: ILoadOptionsFunctions, filter = ''): Promise<INodeListSearchResult> {
	const languages = new Map<string, string[]>();
	for (const { name, language } of await find(this, filter)) languages.set(name, [...(languages.get(name) ?? []), language]);
	return { results: [...languages].map(([name, spoken]) => ({ name: `${name} · ${spoken.join(', ')}`, value: name })) };
}
