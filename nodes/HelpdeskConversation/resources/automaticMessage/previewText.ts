import { textFields } from '../../../shared/n8n/fields/textsField';
import type { DeskOperation } from '../../../shared/n8n/desk/Desk';
import { prepareText } from './prepareText';

export const previewText: DeskOperation = {
	resource: 'automaticMessage',
	option: { name: 'Preview', value: 'preview', action: 'Preview a text', description: 'See what the contact of the incoming item would read, without sending anything' },
	fields: textFields({ displayName: 'Text', name: 'text', placeholder: 'e.g. Hello {{contact.name | there}}!', description: 'May hold values of the item' }),
	async run(desk) {
		const prepared = prepareText(desk, desk.parameter('text', ''));
		if (!prepared) throw desk.refusal("'Text' is empty", 'Write a text to preview.');
		return await Promise.resolve({ ...desk.json, preview: { ...prepared } });
	},
};
