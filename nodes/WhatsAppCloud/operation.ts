import type { IExecuteFunctions } from 'n8n-workflow';

import type { OutboundMessage } from '../shared/domain/message/outboundMessage';
import type { OperationResult } from '../shared/n8n/forEachItem';
import type { IncomingItem } from '../shared/n8n/incomingItem';
import type { ListedOperation } from '../shared/n8n/resourceFields';
import type { CloudCall } from './CloudCall';

/** One thing that can be asked of WhatsApp: what the user fills in, and what comes out. */
export interface CloudOperation extends ListedOperation {
	run: (call: CloudCall) => Promise<OperationResult>;
}

type Composed = OutboundMessage | OutboundMessage[];

/** One kind of message: what the user fills in, and the message, or several in their order, that comes of it. Recipient and options are added to it. */
export interface SendOperation extends ListedOperation {
	resource: 'message';
	compose: (context: IExecuteFunctions, itemIndex: number, incoming: IncomingItem) => Promise<Composed> | Composed;
}
