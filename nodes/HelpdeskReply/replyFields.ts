import type { INodeProperties } from 'n8n-workflow';

import { answeredByFields } from '../shared/n8n/desk/answeredBy';
import { conversationIdField } from '../shared/n8n/desk/conversationIdField';
import { buttons, list } from './kinds/choices';
import { file } from './kinds/file';
import { inbox } from './kinds/inbox';
import { prepared } from './kinds/prepared';
import { text } from './kinds/text';
import type { ReplyKind } from './replyKind';

export const replyKinds: ReplyKind[] = [buttons, file, list, prepared, text, inbox];

/** What comes from the inbox says by itself who wrote it. */
const notForInbox = (field: INodeProperties): INodeProperties => ({ ...field, displayOptions: { ...field.displayOptions, hide: { message: [inbox.option.value] } } });

const shownWith = ({ option, fields }: ReplyKind): INodeProperties[] =>
	fields.map((field) => ({ ...field, displayOptions: { ...field.displayOptions, show: { message: [option.value], ...field.displayOptions?.show } } }));

const optionsField: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options: [
		{
			displayName: 'Quote the Incoming Message',
			name: 'quote',
			type: 'boolean',
			default: false,
			description: 'Whether the contact sees this as an answer to the message that came in. EngageLab cannot quote.',
		},
		{
			displayName: 'Send Again When Repeated',
			name: 'sendAgain',
			type: 'boolean',
			default: false,
			description: 'Whether the reply goes out again when another execution works on the same message, e.g. after n8n was killed or when you retry an execution. By default each message gets it once; tries in the editor always send.',
		},
		{
			displayName: 'Treat Window as Closed',
			name: 'closedMinutesBefore',
			type: 'number',
			typeOptions: { minValue: 0 },
			default: 0,
			description: 'Minutes before its end from which the 24-hour service window counts as closed',
		},
	],
};

/** What is said, by whom, and in which conversation. */
export const replyFields: INodeProperties[] = [
	{
		displayName: 'Message',
		name: 'message',
		type: 'options',
		noDataExpression: true,
		default: 'text',
		options: replyKinds.map(({ option }) => option),
	},
	...replyKinds.flatMap(shownWith),
	...answeredByFields.map(notForInbox),
	conversationIdField,
	optionsField,
];
