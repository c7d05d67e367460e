import type { ILoadOptionsFunctions, ResourceMapperFields } from 'n8n-workflow';

import { variableLabel } from '../../shared/domain/template/templateForm';
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
			displayName: variableLabel(name, body),
			required: true,
			defaultMatch: false,
			display: true,
			type: 'string',
		})),
	};
}
