import type { INodeProperties } from 'n8n-workflow';

import type { SendOperation } from '../../operation';
import { bodyField, footerField, headerTextField, readAroundText } from './aroundText';
import { intoSections } from './intoSections';

interface RowInput {
	section?: string;
	title: string;
	description: string;
	id: string;
}

const sectionField: INodeProperties = {
	displayName: 'Section',
	name: 'section',
	type: 'string',
	default: '',
	description: 'Heading under which this and the following choices stand. Leave empty to continue the section above.',
};

/** Choices in a list that opens; `sections` says whether headings can stand between the choices. */
export const createSendList = ({ sections }: { sections: boolean }): SendOperation => ({
	resource: 'message',
	option: { name: 'Send List', value: 'sendList', action: 'Send a list', description: 'Send a text with a list of up to ten choices' },
	fields: [
		bodyField,
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
			default: { row: [{ title: '', description: '', id: '', ...(sections ? { section: '' } : {}) }] },
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
						...(sections ? [sectionField] : []),
					],
				},
			],
		},
		headerTextField,
		footerField,
	],
	compose: (context, itemIndex) => {
		const { row = [] } = context.getNodeParameter('rows', itemIndex, {}) as { row?: RowInput[] };
		return {
			kind: 'list',
			...readAroundText(context, itemIndex),
			buttonText: context.getNodeParameter('buttonText', itemIndex, '') as string,
			sections: intoSections(row).map(({ title: heading, rows }) => ({
				title: heading,
				rows: rows.map(({ title, description, id }) => ({ title, id: id || title, description: description || undefined })),
			})),
		};
	},
});
