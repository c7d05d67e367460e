import { asItems } from '../../shared/n8n/desk/asItem';
import { simplified, simplifyField } from '../../shared/n8n/fields/simplifyField';
import { getManyTemplates } from '../../shared/n8n/templates/getManyTemplates';
import { templateItem } from '../../shared/n8n/templates/templateItem';
import { anyTemplateLocator } from '../templateFields';
import type { TemplateOperation } from '../TemplateOperation';
import { createTemplate } from './createTemplate';
import { deleteTemplate } from './deleteTemplate';
import { editTemplate } from './editTemplate';
import { submitTemplate } from './submitTemplate';

const getTemplate: TemplateOperation = {
	resource: 'template',
	option: { name: 'Get', value: 'get', action: 'Get a template', description: 'Get a template with its present status and category' },
	fields: [anyTemplateLocator, simplifyField],
	async run(call) {
		return simplified(await call.template(), call);
	},
};

/** Asks the provider for everything, and tells what is different. */
const syncTemplates: TemplateOperation = {
	resource: 'template',
	option: {
		name: 'Sync',
		value: 'sync',
		action: 'Sync the templates',
		description: 'Take over all templates of the account into the store, and tell what has changed since the last time',
	},
	fields: [
		{
			displayName: "Put a Schedule Trigger before this node, e.g. every hour. Workflows that begin with 'Helpdesk Trigger: Template Changed' start for each template that was approved, paused, re-categorised, edited or removed.",
			name: 'syncNotice',
			type: 'notice',
			default: '',
		},
	],
	async run(call) {
		const { provider } = call.vendor;
		const listed = call.valueOf(await provider.listTemplates(call.http, call.account));
		const store = await call.store();
		if (!store) throw call.refusal('The store is switched off', 'Sync keeps the templates in the store. Switch it on in this node.');
		const { total, added, changed, removed } = await store.templates.sync(call.templateAccount, listed, call.at);
		const kept = await store.templates.find(call.templateAccount);
		return {
			account: call.accountKey,
			total,
			added: added.map(templateItem),
			changed: changed.map(({ template, changes }) => ({ ...templateItem(template), changes: asItems(changes) })),
			removed: removed.map(templateItem),
			paused: kept.filter(({ isPaused }) => isPaused).map(templateItem),
			recategorised: kept.filter(({ previousCategory, plannedCategory }) => previousCategory ?? plannedCategory).map(templateItem),
		};
	},
};

export const templateOperations: TemplateOperation[] = [createTemplate, deleteTemplate, editTemplate, getTemplate, getManyTemplates, submitTemplate, syncTemplates];
