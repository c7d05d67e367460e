import { failed, success } from '../../../domain/result';
import { readableWord } from '../../../domain/readableWord';
import { checkWritten, writtenContent } from '../../metaShapes/templates/writtenContent';
import type { TemplateAuthor } from '../../templateAuthor';
import { notOffered } from '../errors/otherFailures';
import { checkDraft } from './checkDraft';
import { createTemplate } from './createTemplate';
import { deleteTemplate } from './deleteTemplate';
import { updateTemplate } from './updateTemplate';

const NO_SINGLE_LANGUAGE = notOffered('EngageLab deletes all languages of a template at once, and offers no deletion of a single one.', "Choose 'All Languages', or delete the one in EngageLab's console.");

/** Templates at EngageLab, which hands them in for approval as soon as they exist. */
export const templateAuthor: TemplateAuthor = {
	check: (text) => (text.by === 'fields' ? checkDraft(text.draft) : checkWritten(text)),
	async create(http, account, { text, ...named }) {
		const created = await createTemplate(http, account, { ...named, components: writtenContent(text).components });
		return created.ok ? success({ ...created.value, status: 'Pending', category: readableWord(named.category) ?? named.category }) : created;
	},
	edit: async (http, account, { id }, { text, category }) => await updateTemplate(http, account, id, { components: writtenContent(text).components, category }),
	remove: async (http, account, { name }, scope) => (scope === 'all' ? await deleteTemplate(http, account, name) : failed(NO_SINGLE_LANGUAGE)),
};
