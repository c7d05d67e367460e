import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { listError } from '../../shared/n8n/nodeErrors';
import { pageOfTemplates } from '../../shared/providers/cloud/account/templates/listTemplates';
import type { MessageTemplate } from '../../shared/providers/messageTemplate';
import { cloudVendor } from '../../shared/n8n/cloudVendor';
import { loadingAccount } from '../../shared/n8n/loadingAccount';
import { writeTemplateChoice } from '../../shared/n8n/templates/templateChoice';

const label = ({ name, language, status, category }: MessageTemplate): string => `${name} · ${language} · ${status} · ${category}`;

async function search(
	context: ILoadOptionsFunctions,
	filter: { name?: string; status?: string },
	after: string | undefined,
	value: (template: MessageTemplate) => string,
): Promise<INodeListSearchResult> {
	const { http, account } = await loadingAccount(context, cloudVendor);
	// Meta looks for a part of the name, which holds neither capitals nor spaces.
	const name = filter.name?.trim().toLowerCase().replaceAll(' ', '_');
	const page = await pageOfTemplates(http, account, { ...filter, name }, after);
	if (!page.ok) throw listError(context.getNode(), page.failure);
	return {
		results: page.value.templates.map((template) => ({ name: label(template), value: value(template), description: template.body })),
		paginationToken: page.value.after,
	};
}

/** Every template of the account by its ID, with language, status and category. */
export async function searchTemplates(this: ILoadOptionsFunctions, filter?: string, after?: string): Promise<INodeListSearchResult> {
	return await search(this, { name: filter }, after, ({ id }) => id);
}

/** Only what can be sent now, by name and language. */
export async function searchApprovedTemplates(this: ILoadOptionsFunctions, filter?: string, after?: string): Promise<INodeListSearchResult> {
	return await search(this, { name: filter, status: 'APPROVED' }, after, writeTemplateChoice);
}
