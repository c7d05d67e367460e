import type { IExecuteFunctions } from 'n8n-workflow';

import type { OutboundMessage } from '../domain/message/outboundMessage';
import type { OperationResult } from './forEachItem';
import type { IncomingItem } from './incomingItem';
import type { ProviderCall } from './ProviderCall';
import type { ListedOperation } from './resourceFields';

/** One thing that can be asked of a provider: what the user fills in, and what comes out. */
export interface Operation<Call extends ProviderCall = ProviderCall> extends ListedOperation {
	run: (call: Call) => Promise<OperationResult>;
}

type Composed = OutboundMessage | OutboundMessage[];

/** One kind of message: what the user fills in, and the message, or several in their order, that comes of it. Recipient and options are added to it. */
export interface SendOperation extends ListedOperation {
	resource: 'message';
	compose: (context: IExecuteFunctions, itemIndex: number, incoming: IncomingItem) => Promise<Composed> | Composed;
}
