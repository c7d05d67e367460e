import type { IDataObject } from 'n8n-workflow';

import type { Outbound } from '../../domain/message/outboundMessage';
import { readableText } from '../../domain/message/readableText';
import { checkError, providerError } from '../nodeErrors';
import type { Accepted } from '../../providers/provider';
import type { ProviderFailure } from '../../providers/providerFailure';
import { withBackOff, type BackOffPorts } from '../../providers/withBackOff';
import { backOffPorts } from './backOffPorts';
import type { SendOperation } from '../operation';
import type { ProviderCall } from '../ProviderCall';
import { readRecipient } from './readRecipient';

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
export async function sendMessage(call: ProviderCall, { compose }: SendOperation, backOff: BackOffPorts = backOffPorts): Promise<IDataObject> {
	const { context, itemIndex, incoming, json } = call;
	const { provider } = call.vendor;
	const { correlation, quote, quotedMessageId } = call.parameter<SendOptions>('options', {});
	const composed = await compose(context, itemIndex, incoming);
	const to = readRecipient(call);
	const replyTo = quotedMessageId?.trim() || (quote ? incoming.messageId : undefined);
	const outbounds = (Array.isArray(composed) ? composed : [composed]).map(
		(message, index): Outbound => ({
			to,
			message,
			replyTo: index === 0 ? replyTo : undefined,
			correlation: correlation || undefined,
			...(call.delivery && { delivery: call.delivery }),
		}),
	);

	const problems = outbounds.flatMap((outbound) => provider.check(outbound));
	if (problems.length > 0) throw checkError(context.getNode(), itemIndex, [...new Set(problems)]);

	const sentMessages: SentMessage[] = [];
	for (const outbound of outbounds) {
		const ready = { ...outbound, message: await call.ready(outbound.message) };
		const result = await withBackOff(() => provider.send(call.http, call.account, ready), backOff);
		if (!result.ok) throw providerError(context.getNode(), itemIndex, afterSome(sentMessages, outbounds.length, result.failure));
		sentMessages.push(describeSent(call, result.value, outbound));
		await call.afterSending(result.value);
	}
	return { ...json, sent: sentMessages.at(-1), sentMessages };
}

function describeSent({ channelId }: ProviderCall, { id, state = 'accepted' }: Accepted, { message, to, correlation }: Outbound): SentMessage {
	const { kind } = message;
	return { id, channelId, kind, text: readableText(message), to: { ...to }, state, ...(correlation ? { correlation } : {}) };
}

/** Whoever reads the failure must know what the contact has already got. */
function afterSome(sent: SentMessage[], total: number, failure: ProviderFailure): ProviderFailure {
	if (sent.length === 0) return failure;
	const ids = sent.map(({ id }) => id).join(', ');
	return {
		...failure,
		partlyDone: true,
		message: `Only the first ${sent.length} of ${total} parts of the text went out. ${failure.message}`,
		advice: `${failure.advice} Sent so far: ${ids}. Running this item again sends those parts again.`,
	};
}
