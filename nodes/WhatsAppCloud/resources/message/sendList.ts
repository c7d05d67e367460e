import type { SendOperation } from '../../operation';
import { aroundTextFields, readAroundText } from './aroundText';

interface RowInput {
	section: string;
	title: string;
	description: string;
	id: string;
}

export const sendList: SendOperation = {
	resource: 'message',
	option: { name: 'Send List', value: 'sendList', action: 'Send a list', description: 'Send a text with a list of up to ten choices' },
	fields: [
		...aroundTextFields,
		{
			displayName: 'Button Text',
			name: 'buttonText',
			type: 'string',
			required: true,
			default: 'Choose',
			description: 'What opens the list, at most 20 characters',
		},
		{
			displayName: 'Choices',
			name: 'rows',
			type: 'fixedCollection',
			typeOptions: { multipleValues: true, sortable: true, maxAllowedFields: 10 },
			placeholder: 'Add Choice',
			default: { row: [{ title: '', description: '', id: '', section: '' }] },
			options: [
				{
					displayName: 'Choice',
					name: 'row',
					values: [
						{ displayName: 'Title', name: 'title', type: 'string', default: '', placeholder: 'e.g. Delivery', description: 'At most 24 characters' },
						{ displayName: 'Description', name: 'description', type: 'string', default: '', description: 'At most 72 characters' },
						{
							displayName: 'ID',
							name: 'id',
							type: 'string',
							default: '',
							placeholder: 'e.g. delivery',
							description: 'What the workflow gets when it is chosen. By default the title.',
						},
						{
							displayName: 'Section',
							name: 'section',
							type: 'string',
							default: '',
							description: 'Heading under which this and the following choices stand. Leave empty to continue the section above.',
						},
					],
				},
			],
		},
	],
	compose: (context, itemIndex) => {
		const { row = [] } = context.getNodeParameter('rows', itemIndex, {}) as { row?: RowInput[] };
		return {
			kind: 'list',
			...readAroundText(context, itemIndex),
			buttonText: context.getNodeParameter('buttonText', itemIndex) as string,
			sections: intoSections(row),
		};
	},
};

/** A row that names a section opens it; rows without one follow the row above. */
function intoSections(rows: RowInput[]) {
	const sections: Array<{ title?: string; rows: Array<{ id: string; title: string; description?: string }> }> = [];
	for (const { section, title, description, id } of rows) {
		const last = sections.at(-1);
		const row = { title, id: id || title, description: description || undefined };
		if (last && (section === '' || section === last.title)) last.rows.push(row);
		else sections.push({ title: section || undefined, rows: [row] });
	}
	return sections;
}
