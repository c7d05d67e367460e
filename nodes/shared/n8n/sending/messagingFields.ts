import type { INodeProperties } from 'n8n-workflow';

import type { SendOperation } from '../operation';
import { operationFields, resourceFields, shownFor, type ListedOperation, type ListedResource } from '../resourceFields';
import { recipientFields } from './recipientFields';

interface Panel {
	resources: ListedResource[];
	sending: SendOperation[];
	others: ListedOperation[];
	/** Asked right after the recipient, wherever something is sent. */
	sender?: INodeProperties[];
	/** Asked last, wherever something is sent. */
	options: INodeProperties;
}

/** Resource, operation, and what each operation asks for; recipient first and options last wherever something is sent. */
export function messagingFields({ resources, sending, others, sender = [], options }: Panel): INodeProperties[] {
	const names = sending.map(({ option }) => String(option.value));
	const whenSending = (field: INodeProperties) => shownFor('message', names, field);
	return [
		...resourceFields(resources, 'message', [...sending, ...others]),
		...[...recipientFields, ...sender].map(whenSending),
		...operationFields([...sending, ...others]),
		whenSending(options),
	];
}
