import type { IDataObject } from 'n8n-workflow';

import type { Outbound } from '../../domain/message/outboundMessage';
import type { BackOffPorts } from '../../providers/withBackOff';
import { providerError } from '../nodeErrors';
import type { SendOperation } from '../operation';
import type { ProviderCall } from '../ProviderCall';
import { backOffPorts } from './backOffPorts';
import { readRecipient } from './readRecipient';
import { sendOutbounds } from './sendOutbounds';

interface SendOptions {
	correlation?: string;
	quote?: boolean;
	quotedMessageId?: string;
}

/**
 * Composes, checks and sends the message of one item, or the parts of one that is too long for a single message, in their order.
 * `mark` comes back in receipts, unless the panel names something else.
 * The item goes on with what was sent: `sent` is the last message, `sentMessages` are all of them.
 */
export async function sendMessage(call: ProviderCall, { compose, mark }: Pick<SendOperation, 'compose'> & { mark?: string }, backOff: BackOffPorts = backOffPorts): Promise<IDataObject> {
	const { context, itemIndex, incoming, json } = call;
	const { correlation, quote, quotedMessageId } = call.parameter<SendOptions>('options', {});
	const composed = await compose(context, itemIndex, incoming);
	const to = readRecipient(call);
	const replyTo = quotedMessageId?.trim() || (quote ? incoming.messageId : undefined);
	const outbounds = (Array.isArray(composed) ? composed : [composed]).map(
		(message, index): Outbound => ({
			to,
			message,
			replyTo: index === 0 ? replyTo : undefined,
			correlation: correlation || mark || undefined,
			...(call.delivery && { delivery: call.delivery }),
		}),
	);
	const { sent, failure } = await sendOutbounds(call, outbounds, backOff);
	if (failure) throw providerError(context.getNode(), itemIndex, failure);
	return { ...json, sent: sent.at(-1), sentMessages: sent };
}
