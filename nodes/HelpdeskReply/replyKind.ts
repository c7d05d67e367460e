import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import type { OutboundMessage, Recipient } from '../shared/domain/message/outboundMessage';
import type { Desk } from '../shared/n8n/desk/Desk';
import type { Vendor } from '../shared/n8n/vendor';
import type { Reply } from '../shared/store/helpdeskStore';

/** One kind of message: what the user fills in, and the messages, in their order, that come of it at a provider. */
export interface ReplyKind {
	option: INodePropertyOptions & { value: string };
	fields: INodeProperties[];
	compose: (desk: Desk, vendor: Vendor, to: Recipient, channelId: string) => OutboundMessage[] | Promise<OutboundMessage[]>;
	/** Whether it may go out when the service window is closed; without it, it may not. */
	needsNoWindow?: (desk: Desk) => boolean;
	/** Who answers, for a kind that knows it by itself; else the panel says so. */
	answerer?: (desk: Desk, channelId: string) => Promise<Pick<Reply, 'author' | 'agentId'>>;
	/** The provider's id of the message to quote, for a kind that knows it by itself. */
	quoted?: (desk: Desk, conversationId: string) => Promise<string | undefined>;
}
