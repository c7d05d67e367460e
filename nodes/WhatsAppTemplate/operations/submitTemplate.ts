import { checkError } from '../../shared/n8n/nodeErrors';
import { checkSubmissionName } from '../../shared/providers/twilio/account/templates/checkTemplateDraft';
import { anyTemplateLocator } from '../templateFields';
import type { TemplateOperation } from '../TemplateOperation';
import { categories } from './createTemplate';

/** Hands in a template that so far only exists. */
export const submitTemplate: TemplateOperation = {
	resource: 'template',
	option: {
		name: 'Submit',
		value: 'submit',
		action: 'Submit a template for approval',
		description: 'Ask WhatsApp to approve a template that Twilio keeps. Meta and EngageLab do so when a template is created or edited.',
	},
	fields: [
		anyTemplateLocator,
		{
			displayName: 'Name at WhatsApp',
			name: 'approvalName',
			type: 'string',
			default: '',
			placeholder: 'e.g. ticket_update_v1',
			description: 'Lower-case letters, digits and underscores; by default the name of the template. The name of a rejected template cannot be used again.',
		},
		{ displayName: 'Category', name: 'category', type: 'options', default: 'UTILITY', description: 'WhatsApp checks this and may choose another one, which decides the price', options: categories },
	],
	async run(call) {
		const { provider, node } = call.vendor;
		if (!provider.templates.submit) throw call.refusal(`${node} hands in templates when they are created or edited`, "There is nothing to submit. Use 'Template: Edit' to hand in one that was rejected, with other content.");
		const template = await call.template();
		const name = call.parameter('approvalName', '').trim() || template.name;
		const problems = checkSubmissionName(name);
		if (problems.length > 0) throw checkError(call.context.getNode(), call.itemIndex, problems);
		const submitted = call.valueOf(await provider.templates.submit(call.http, call.account, template, { name, category: call.parameter<string>('category') }));
		await call.keepNow(template.id);
		return { name: template.name, language: template.language, ...submitted };
	},
};
