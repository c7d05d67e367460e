import { checkError } from '../../../shared/n8n/nodeErrors';
import { checkTemplateDraft } from '../../../shared/providers/twilio/account/templates/checkTemplateDraft';
import { createTemplate as createAtTwilio } from '../../../shared/providers/twilio/account/templates/createTemplate';
import { templateTypes } from '../../../shared/providers/twilio/account/templates/templateTypes';
import type { TwilioOperation } from '../../operation';
import { draftFields } from './draftFields';
import { readDraft, readExamples } from './readDraft';

export const createTemplate: TwilioOperation = {
	resource: 'template',
	option: {
		name: 'Create',
		value: 'create',
		action: 'Create a template',
		description: 'Keep a new template at Twilio. It can be sent while the 24-hour window is open, and once it is submitted and approved at any time.',
	},
	fields: draftFields,
	async run(call) {
		const draft = readDraft(call);
		const examples = readExamples(call);
		const problems = checkTemplateDraft(draft, examples);
		if (problems.length > 0) throw checkError(call.context.getNode(), call.itemIndex, problems);
		const created = await createAtTwilio(call.http, call.account, {
			name: call.parameter<string>('templateName').trim(),
			language: call.parameter<string>('templateLanguage').trim(),
			variables: examples,
			types: templateTypes(draft),
		});
		const { raw: _raw, ...template } = call.valueOf(created);
		return template;
	},
};
