import type { IExecuteFunctions, INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import type { OutboundMessage } from '../shared/domain/message/outboundMessage';
import type { IncomingItem } from '../shared/n8n/incomingItem';

/** One kind of message: what the user fills in, and the message that comes of it. */
export interface SendOperation {
	option: INodePropertyOptions;
	fields: INodeProperties[];
	compose: (context: IExecuteFunctions, itemIndex: number, incoming: IncomingItem) => Promise<OutboundMessage> | OutboundMessage;
}

/** Shows fields for one operation of the resource Message only. */
export function forOperation(operation: string, fields: INodeProperties[]): INodeProperties[] {
	return fields.map((field) => ({
		...field,
		displayOptions: {
			...field.displayOptions,
			show: { resource: ['message'], operation: [operation], ...field.displayOptions?.show },
		},
	}));
}
