import type { INodeProperties } from 'n8n-workflow';

import { createSendButtons } from '../../../shared/n8n/sending/kinds/sendButtons';
import { createSendList } from '../../../shared/n8n/sending/kinds/sendList';
import { createSendAndWait } from '../../../shared/n8n/waiting/createSendAndWait';
import { numberedQuestion } from '../../../shared/n8n/waiting/numberedQuestion';
import { sendText } from './neutralKinds';

/** More than that nobody reads before answering. */
const MOST_CHOICES = 10;

/** Has the name and the values of the buttons of other providers, so that a question moves between them as it is. */
const choicesField: INodeProperties = {
	displayName: 'Choices',
	name: 'buttons',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true, maxAllowedFields: MOST_CHOICES },
	placeholder: 'Add Choice',
	default: { button: [{ title: '', id: '' }] },
	options: [
		{
			displayName: 'Choice',
			name: 'button',
			values: [
				{
					displayName: 'Title',
					name: 'title',
					type: 'string',
					default: '',
					placeholder: 'e.g. Tomorrow',
					description: 'What the contact reads beside the number, and can write instead of it',
				},
				{
					displayName: 'ID',
					name: 'id',
					type: 'string',
					default: '',
					placeholder: 'e.g. tomorrow',
					description: 'What the workflow gets when it is chosen. By default the title.',
				},
			],
		},
	],
};

const list = createSendList({ sections: false });

/** EngageLab documents no buttons and no lists, so the choices are numbered in the text. */
export const sendAndWait = createSendAndWait({
	buttons: numberedQuestion({ ...createSendButtons({ fileHeader: false }), fields: [choicesField] }),
	list: numberedQuestion({ ...list, fields: list.fields.filter(({ name }) => name !== 'buttonText') }),
	text: sendText,
});
