import type { ILoadOptionsFunctions, ResourceMapperFields } from 'n8n-workflow';

import { loadingAccount } from '../../shared/n8n/loadingAccount';
import { listError } from '../../shared/n8n/nodeErrors';
import { twilioVendor } from '../../shared/n8n/twilioVendor';
import { getTemplate } from '../../shared/providers/twilio/account/templates/getTemplate';

/** A field for each variable of the chosen template, with the words around it. */
export async function templateVariables(this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
	const chosen = this.getNodeParameter('template', '', { extractValue: true });
	if (typeof chosen !== 'string' || chosen === '') return { fields: [] };
	const { http, account } = await loadingAccount(this, twilioVendor);
	const template = await getTemplate(http, account, chosen);
	if (!template.ok) throw listError(this.getNode(), template.failure);
	const { variables, body } = template.value;
	return {
		fields: variables.map((name) => ({
			id: name,
			displayName: around(name, body),
			required: true,
			defaultMatch: false,
			display: true,
			type: 'string',
		})),
	};
}

const WORDS_SHOWN = 2;

/** `{{1}} (Hi …, your order)`: a number alone says nothing to whoever fills it in. */
function around(name: string, body: string): string {
	const [before, after] = body.split(`{{${name}}}`);
	if (before === undefined || after === undefined) return `{{${name}}}`;
	const words = (text: string) => text.replace(/\{\{[^}]*\}\}/g, '…').split(/\s+/).filter(Boolean);
	return `{{${name}}} (${[...words(before).slice(-WORDS_SHOWN), '…', ...words(after).slice(0, WORDS_SHOWN)].join(' ')})`;
}
