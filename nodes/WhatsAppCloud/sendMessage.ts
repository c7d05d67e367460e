import type { IDataObject } from 'n8n-workflow';

import type { Outbound, OutboundMessage, Recipient } from '../shared/domain/message/outboundMessage';
import { readableText } from '../shared/domain/message/readableText';
import { CLOUD_CHANNEL_PREFIX } from '../shared/n8n/cloudAccount';
import { checkError, providerError } from '../shared/n8n/nodeErrors';
import { createCloudProvider } from '../shared/providers/cloud/cloudProvider';
import type { Accepted } from '../shared/providers/provider';
import type { ProviderFailure } from '../shared/providers/providerFailure';
import { withBackOff } from '../shared/providers/withBackOff';
import { backOffPorts } from './backOffPorts';
import type { CloudCall } from './CloudCall';
import type { SendOperation } from './operation';
import { readRecipient } from './readRecipient';

const provider = createCloudProvider();

type SentMessage = IDataObject & { id: string };

interface SendOptions {
	correlation?: string;
	quote?: boolean;
	quotedMessageId?: string;
}

/**
 * Composes, checks and sends the message of one item, or the parts of one that is too long for a single message, in their order.
 * The item goes on with what was sent: `sent` is the last message, `sentMessages` are all of them.
 */
export async function sendMessage(call: CloudCall, { compose }: SendOperation): Promise<IDataObject> {
	const { context, itemIndex, incoming, account, json } = call;
	const { correlation, quote, quotedMessageId } = call.parameter<SendOptions>('options', {});
	const composed = await compose(context, itemIndex, incoming);
	const to = readRecipient(context, itemIndex, incoming);
	const replyTo = quotedMessageId?.trim() || (quote ? incoming.messageId : undefined);
	const outbounds = (Array.isArray(composed) ? composed : [composed]).map(
		(message, index): Outbound => ({ to, message, replyTo: index === 0 ? replyTo : undefined, correlation: correlation || undefined }),
	);

	const problems = outbounds.flatMap((outbound) => provider.check(outbound));
	if (problems.length > 0) throw checkError(context.getNode(), itemIndex, [...new Set(problems)]);

	const sentMessages: SentMessage[] = [];
	for (const outbound of outbounds) {
		const result = await withBackOff(() => provider.send(call.http, account, outbound), backOffPorts);
		if (!result.ok) throw providerError(context.getNode(), itemIndex, afterSome(sentMessages, outbounds.length, result.failure));
		sentMessages.push(describeSent(result.value, outbound.message, to, account.numberId, correlation));
	}
	return { ...json, sent: sentMessages.at(-1), sentMessages };
}

function describeSent(accepted: Accepted, message: OutboundMessage, to: Recipient, numberId: string, correlation?: string): SentMessage {
	return {
		id: accepted.id,
		channelId: `${CLOUD_CHANNEL_PREFIX}${numberId}`,
		kind: message.kind,
		text: readableText(message),
		to: { ...to },
		state: accepted.state ?? 'accepted',
		...(correlation ? { correlation } : {}),
	};
}

/** Whoever reads the failure must know what the contact has already got. */
function afterSome(sent: SentMessage[], total: number, failure: ProviderFailure): ProviderFailure {
	if (sent.length === 0) return failure;
	const ids = sent.map(({ id }) => id).join(', ');
	return {
		...failure,
		message: `Only the first ${sent.length} of ${total} parts of the text went out. ${failure.message}`,
		advice: `${failure.advice} Sent so far: ${ids}. Running this item again sends those parts again.`,
	};
}
