import type { IDataObject } from 'n8n-workflow';

import { checkError } from '../../shared/n8n/nodeErrors';
import { categoryOptions } from '../../shared/n8n/templates/categoryOptions';
import { newTemplateFields } from '../../shared/n8n/templates/newTemplateFields';
import { checkNewTemplate } from '../../shared/providers/metaShapes/templates/checkNewTemplate';
import type { WrittenTemplate } from '../../shared/providers/templateAuthor';
import { authorFields } from '../authoring/authorFields';
import { readText } from '../authoring/readText';
import type { TemplateCall } from '../TemplateCall';
import type { TemplateOperation } from '../TemplateOperation';

/** Unlike in the nodes of the providers, codes need no JSON here. */
export const categories = categoryOptions.map((option) => (option.value === 'AUTHENTICATION' ? { ...option, description: 'Codes for signing in. WhatsApp writes the text.' } : option));

/** Makes a template and hands it in for approval, whichever way the provider has for that. */
export const createTemplate: TemplateOperation = {
	resource: 'template',
	option: { name: 'Create', value: 'create', action: 'Create a template', description: 'Hand in a new template, or another language of one, for approval' },
	fields: [
		...newTemplateFields.map((field) => (field.name === 'category' ? { ...field, noDataExpression: true, options: categories } : field)),
		...authorFields,
		{
			displayName: 'Submit for Approval',
			name: 'submitNow',
			type: 'boolean',
			default: true,
			description: 'Whether to hand the template in at once. Twilio keeps templates that nobody has approved; they can be sent while the window is open.',
			displayOptions: { show: { provider: ['twilio'] } },
		},
	],
	async run(call) {
		const [name, language, category] = [call.parameter<string>('newName').trim(), call.parameter<string>('newLanguage').trim(), call.parameter<string>('category')];
		const problems = checkNewTemplate({ name, language });
		if (problems.length > 0) throw checkError(call.context.getNode(), call.itemIndex, problems);
		const text = await readText(call);
		const { templates } = call.vendor.provider;
		const created = call.valueOf(await templates.create(call.http, call.account, { name, language, category, text }));
		const submits = templates.submit !== undefined && call.parameter<boolean>('submitNow', true);
		const written = submits ? await submitCreated(call, created, { name, category }) : created;
		await call.keepNow(written.id);
		return { name, language, ...written, ...(written.category === 'Unknown' || isAsked(written, category) ? {} : { askedCategory: category.toLowerCase() }) } satisfies IDataObject;
	},
};

const isAsked = ({ category }: WrittenTemplate, asked: string): boolean => category.toUpperCase() === asked;

/** Whoever reads the failure must know that the template exists already. */
async function submitCreated(call: TemplateCall, created: WrittenTemplate, submission: { name: string; category: string }): Promise<WrittenTemplate> {
	const { provider } = call.vendor;
	const template = call.valueOf(await provider.getTemplate(call.http, call.account, created.id));
	const submitted = await provider.templates.submit?.(call.http, call.account, template, submission);
	if (submitted === undefined) return created;
	if (submitted.ok) return submitted.value;
	const { message, advice } = submitted.failure;
	return call.valueOf({ ok: false, failure: { ...submitted.failure, partlyDone: true, message: `The template was created (${created.id}), but not handed in for approval. ${message}`, advice: `${advice} Then use 'Template: Submit' with it; 'Create' would make a second one.` } });
}
