import { checkWritten, writtenContent } from '../../../metaShapes/templates/writtenContent';
import type { TemplateAuthor } from '../../../templateAuthor';
import { createTemplate } from './createTemplate';
import { deleteTemplate } from './deleteTemplate';
import { editTemplate } from './editTemplate';

/** Templates of a WhatsApp Business Account, which are in review as soon as they exist. */
export const templateAuthor: TemplateAuthor = {
	check: checkWritten,
	create: async (http, account, { text, ...named }) => await createTemplate(http, account, { ...named, content: writtenContent(text) }),
	edit: async (http, account, { id }, { text, category }) => await editTemplate(http, account, id, { content: writtenContent(text), category }),
	// Meta wants the name as well, so that a wrong id deletes nothing.
	remove: async (http, account, { id, name }, scope) => await deleteTemplate(http, account, { name, id: scope === 'all' ? undefined : id }),
};
