import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import type { MessageTemplate } from '../../providers/messageTemplate';
import { loadingAccount } from '../loadingAccount';
import { listError } from '../nodeErrors';
import { twilioVendor } from '../twilioVendor';

const APPROVED = 'Approved';

const label = ({ name, language, status, category }: MessageTemplate): string => [name, language, status, category].filter(Boolean).join(' · ');

/** The Content templates of the account, approved ones first. */
export async function searchTemplates(this: ILoadOptionsFunctions, filter = ''): Promise<INodeListSearchResult> {
	const { http, account } = await loadingAccount(this, twilioVendor);
	const templates = await twilioVendor.provider.listTemplates(http, account);
	if (!templates.ok) throw listError(this.getNode(), templates.failure);
	const words = filter.trim().toLowerCase();
	const found = templates.value.filter((template) => label(template).toLowerCase().includes(words));
	const [approved, others] = [found.filter(({ status }) => status === APPROVED), found.filter(({ status }) => status !== APPROVED)];
	return { results: [...approved, ...others].map((template) => ({ name: label(template), value: template.id, description: template.body })) };
}
