import type { IExecuteFunctions, INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { bodyField } from '../sending/kinds/aroundText';
import type { SendOperation } from '../operation';
import type { Question } from './question';
import { waitFields } from './waitFields';

/** How n8n knows an operation that waits: the name is n8n's own. */
export const SEND_AND_WAIT = 'sendAndWait';

/** The provider's kinds of messages that can be a question. */
export interface QuestionKinds {
	buttons: Question;
	list: Question;
	text: Question;
}

const onlyFor = (kind: keyof QuestionKinds, names: string[], { fields }: SendOperation): INodeProperties[] =>
	fields
		.filter(({ name }) => names.includes(name))
		.map((field) => ({ ...field, displayOptions: { ...field.displayOptions, show: { answerWith: [kind] } } }));

const TEXT: INodePropertyOptions = { name: 'Text', value: 'text', description: 'Whatever the contact writes' };

const TAPPED: INodePropertyOptions[] = [
	{ name: 'Buttons', value: 'buttons', description: 'Up to three choices below the question' },
	{ name: 'List', value: 'list', description: 'Up to ten choices in a list that opens' },
	TEXT,
];

const TYPED: INodePropertyOptions[] = [
	{ name: 'Choices', value: 'buttons', description: 'Numbered below the question. The contact writes the number or the words.' },
	{ name: 'Choices with Descriptions', value: 'list', description: 'The same, with more to read about each' },
	TEXT,
];

/** A question whose answer the workflow waits for, composed as the operation of its kind does. */
export function createSendAndWait(kinds: QuestionKinds): Question {
	const chosen = (context: IExecuteFunctions, itemIndex: number): Question => kinds[context.getNodeParameter('answerWith', itemIndex, 'buttons') as keyof QuestionKinds];
	return {
		resource: 'message',
		option: {
			name: 'Send and Wait for Answer',
			value: SEND_AND_WAIT,
			action: 'Send a message and wait for the answer',
			description: 'Ask a contact and go on with the workflow when the answer is there',
		},
		fields: [
			{
				displayName: 'Answer With',
				name: 'answerWith',
				type: 'options',
				noDataExpression: true,
				default: 'buttons',
				options: kinds.buttons.typedChoices ? TYPED : TAPPED,
			},
			{ ...bodyField, placeholder: 'e.g. Shall we deliver tomorrow?' },
			...onlyFor('buttons', ['buttons'], kinds.buttons),
			...onlyFor('list', ['buttonText', 'rows'], kinds.list),
			...waitFields,
		],
		compose: async (context, itemIndex, incoming) => await chosen(context, itemIndex).compose(context, itemIndex, incoming),
		typedChoices: async (context, itemIndex, incoming) => (await chosen(context, itemIndex).typedChoices?.(context, itemIndex, incoming)) ?? [],
	};
}
