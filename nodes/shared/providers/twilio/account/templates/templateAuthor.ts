import { failed, success } from '../../../../domain/result';
import type { ProviderFailure } from '../../../providerFailure';
import { isRecord } from '../../../reading/readJson';
import type { TemplateAuthor, TemplateText } from '../../../templateAuthor';
import { checkWritten } from './checkWritten';
import { createTemplate } from './createTemplate';
import { deleteTemplate } from './deleteTemplate';
import { listTemplates } from './listTemplates';
import { submitTemplate } from './submitTemplate';
import { templateTypes } from './templateTypes';
import { updateTemplate } from './updateTemplate';
import { codeTypes, writtenTypes } from './writtenTypes';

interface Written {
	types: Record<string, unknown>;
	variables?: Record<string, string>;
}

/** The variables of JSON have no examples of their own, so a `variables` beside the `types` is taken along. */
function contentOf(text: TemplateText): Written {
	if (text.by === 'code') return { types: templateTypes(codeTypes(text.draft)) };
	if (text.by === 'fields') {
		const { draft, examples } = writtenTypes(text.draft);
		return { types: templateTypes(draft), variables: examples };
	}
	const { types, variables } = isRecord(text.json) && isRecord(text.json['types']) ? text.json : { types: text.json, variables: undefined };
	return { types: isRecord(types) ? types : {}, ...(isRecord(variables) && { variables: variables as Record<string, string> }) };
}

const partlyDeleted = (failure: ProviderFailure, deleted: number): ProviderFailure =>
	deleted === 0 ? failure : { ...failure, partlyDone: true, message: `${deleted} languages are deleted, the next is not. ${failure.message}` };

/** Contents at Twilio: a new one only exists, and is handed in for approval by itself. */
export const templateAuthor: TemplateAuthor = {
	check: checkWritten,
	async create(http, account, { name, language, category: _category, text }) {
		const created = await createTemplate(http, account, { name, language, ...contentOf(text) });
		if (!created.ok) return created;
		const { id, status, category } = created.value;
		return success({ id, status, category });
	},
	edit: async (http, account, template, { text }) => await updateTemplate(http, account, template, contentOf(text)),
	async remove(http, account, { id, name }, scope) {
		if (scope === 'language') return await deleteTemplate(http, account, id);
		const listed = await listTemplates(http, account, { name });
		if (!listed.ok) return listed;
		const all = listed.value.filter((template) => template.name === name);
		for (const [deleted, template] of all.entries()) {
			const answer = await deleteTemplate(http, account, template.id);
			if (!answer.ok) return failed(partlyDeleted(answer.failure, deleted));
		}
		return success(undefined);
	},
	async submit(http, account, { id }, submission) {
		const submitted = await submitTemplate(http, account, id, submission);
		return submitted.ok ? success({ id, ...submitted.value }) : submitted;
	},
};
