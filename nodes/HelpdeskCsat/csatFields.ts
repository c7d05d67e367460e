import type { INodeProperties } from 'n8n-workflow';

import { ask } from './operations/ask';
import { getAnswers } from './operations/getAnswers';
import { readAnswer } from './operations/readAnswer';
import { release } from './operations/release';
import { report } from './operations/report';
import type { CsatOperation } from './csatOperation';

export const csatOperations: CsatOperation[] = [ask, getAnswers, readAnswer, release, report];

/** The operation, and what each asks for. */
export const csatFields: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		default: 'ask',
		options: csatOperations.map(({ option }) => option),
	},
	...csatOperations.flatMap(({ option, fields }) =>
		fields.map((field): INodeProperties => ({ ...field, displayOptions: { ...field.displayOptions, show: { operation: [option.value], ...field.displayOptions?.show } } })),
	),
];
