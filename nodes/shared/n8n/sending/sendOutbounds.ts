import type { IDataObject } from 'n8n-workflow';

import type { Outbound } from '../../domain/message/outboundMessage';
import { readableText } from '../../domain/message/readableText';
import type { Accepted } from '../../providers/provider';
import type { ProviderFailure } from '../../providers/providerFailure';
import { withBackOff, type BackOffPorts } from '../../providers/withBackOff';
import { checkError } from '../nodeErrors';
import type { ProviderCall } from '../ProviderCall';

export type SentMessage = IDataObject & { id: string; kind: string; text?: string };

/** What went out, in its order, and why the rest did not. */
export interface Sending {
	sent: SentMessage[];
	failure?: ProviderFailure;
}

/** Sends messages one after the other. What is wrong with any of them is named before the first goes out. */
export async function sendOutbounds(call: ProviderCall, outbounds: Outbound[], backOff: BackOffPorts): Promise<Sending> {
	const { context, itemIndex } = call;
	const { provider } = call.vendor;
	const problems = outbounds.flatMap((outbound) => provider.check(outbound));
	if (problems.length > 0) throw checkError(context.getNode(), itemIndex, [...new Set(problems)]);

	const sent: SentMessage[] = [];
	for (const outbound of outbounds) {
		const ready = { ...outbound, message: await call.ready(outbound.message) };
		const result = await withBackOff(() => provider.send(call.http, call.account, ready), backOff);
		if (!result.ok) return { sent, failure: afterSome(sent, outbounds.length, result.failure) };
		sent.push(describeSent(call, result.value, outbound));
		await call.afterSending(result.value);
	}
	return { sent };
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
