import type { ILoadOptionsFunctions, INodeListSearchResult, ResourceMapperFields } from 'n8n-workflow';

import { isPausedStatus } from '../shared/domain/template/keptTemplate';
import { APPROVED, type MessageTemplate } from '../shared/domain/template/messageTemplate';
import { slotTitle } from '../shared/domain/template/templateForm';
import { loadingAccount } from '../shared/n8n/loadingAccount';
import { listError } from '../shared/n8n/nodeErrors';
import type { Vendor } from '../shared/n8n/vendor';
import { findTemplate } from './findTemplate';
import { vendorNamed } from '../shared/n8n/vendors';

function chosenVendor(context: ILoadOptionsFunctions): Vendor {
	const vendor = vendorNamed(context.getNodeParameter('provider', 'cloud') as string);
	if (!vendor) throw listError(context.getNode(), { class: 'invalidRequest', message: 'No provider is chosen.', advice: "Choose one under 'Provider'.", retryable: false });
	return vendor;
}

/** How WhatsApp stands to a template, where that matters to whoever chooses one. */
const flags = ({ status, previousCategory, plannedCategory }: MessageTemplate): string[] => [
	...(status === APPROVED ? [] : [status]),
	...(previousCategory === undefined ? [] : [`was ${previousCategory}`]),
	...(plannedCategory === undefined ? [] : [`will be ${plannedCategory}`]),
];

const label = (template: MessageTemplate): string => [template.name, template.language, template.category, ...flags(template)].join(' · ');

async function search(context: ILoadOptionsFunctions, typed: string, isShown: (template: MessageTemplate) => boolean): Promise<INodeListSearchResult> {
	const vendor = chosenVendor(context);
	const { http, account } = await loadingAccount(context, vendor);
	const templates = await vendor.provider.listTemplates(http, account);
	if (!templates.ok) throw listError(context.getNode(), templates.failure);
	const words = typed.trim().toLowerCase();
	const found = templates.value.filter((template) => isShown(template) && `${label(template)} ${template.body}`.toLowerCase().includes(words));
	const [sendable, others] = [found.filter(({ status }) => status === APPROVED), found.filter(({ status }) => status !== APPROVED)];
	return { results: [...sendable, ...others].map((template) => ({ name: label(template), value: template.id, description: template.body })) };
}

/** What can be sent now, with language, category and text; then what WhatsApp has taken back. */
export async function searchTemplates(this: ILoadOptionsFunctions, typed = ''): Promise<INodeListSearchResult> {
	return await search(this, typed, ({ status }) => status === APPROVED || isPausedStatus(status));
}

/** All templates of the account; those that can be sent first. */
export async function searchAnyTemplate(this: ILoadOptionsFunctions, typed = ''): Promise<INodeListSearchResult> {
	return await search(this, typed, () => true);
}

/** A field for each value that the chosen template leaves open, with what the reviewers saw there. */
export async function templateValues(this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
	const chosen = this.getNodeParameter('template', '', { extractValue: true });
	if (typeof chosen !== 'string' || chosen === '') return { fields: [] };
	const vendor = chosenVendor(this);
	const { http, account } = await loadingAccount(this, vendor);
	const template = await findTemplate(vendor, http, account, chosen);
	if (!template.ok) throw listError(this.getNode(), template.failure);
	const slots = template.value?.form.slots ?? [];
	return {
		fields: slots.map((slot) => ({
			id: slot.id,
			displayName: slotTitle(slot),
			required: slot.required,
			defaultMatch: false,
			display: true,
			type: 'string',
		})),
	};
}
