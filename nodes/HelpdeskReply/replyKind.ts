import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import type { OutboundMessage, Recipient } from '../shared/domain/message/outboundMessage';
import type { Desk } from '../shared/n8n/desk/Desk';
import type { Vendor } from '../shared/n8n/vendor';

/** One kind of message: what the user fills in, and the messages, in their order, that come of it at a provider. */
export interface ReplyKind {
	option: INodePropertyOptions & { value: string };
	fields: INodeProperties[];
	compose: (desk: Desk, vendor: Vendor, to: Recipient) => OutboundMessage[] | Promise<OutboundMessage[]>;
}
