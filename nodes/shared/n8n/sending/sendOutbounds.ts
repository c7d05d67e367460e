import type { IDataObject } from 'n8n-workflow';

import type { Outbound } from '../../domain/message/outboundMessage';
import { correlationOfReply } from '../../domain/message/replyCorrelation';
import { readableText } from '../../domain/message/readableText';
import type { Accepted } from '../../providers/provider';
import type { ProviderFailure } from '../../providers/providerFailure';
import { withBackOff, type BackOffPorts } from '../../providers/withBackOff';
import { checkError } from '../nodeErrors';
import type { ProviderCall } from '../ProviderCall';
import type { SendOnce, SentBefore } from './sendOnce';

export type SentMessage = IDataObject & { id: string; kind: string; text?: string; offers?: IDataObject[] };

/** What went out, in its order, and why the rest did not. */
export interface Sending {
	sent: SentMessage[];
	/** Which claim each was sent under, by its id. */
	claims: Map<string, string>;
	/** Those that an earlier execution took up, and that were not sent now. */
	before: SentBefore[];
	failure?: ProviderFailure;
}

/** Sends messages one after the other. What is wrong with any of them is named before the first goes out. */
export async function sendOutbounds(call: ProviderCall, outbounds: Outbound[], backOff: BackOffPorts, once?: SendOnce): Promise<Sending> {
	const { context, itemIndex } = call;
	const { provider } = call.vendor;
	const problems = outbounds.flatMap((outbound) => provider.check(outbound));
	if (problems.length > 0) throw checkError(context.getNode(), itemIndex, [...new Set(problems)]);

	const sending: Sending = { sent: [], claims: new Map(), before: [] };
	for (const [index, outbound] of outbounds.entries()) {
		const ready = { ...outbound, message: await call.ready(outbound.message) };
		const claimed = await once?.claim(outbound);
		if (claimed && !('claim' in claimed)) {
			sending.before.push(claimed);
			if (claimed.sent) sending.sent.push(claimed.sent);
			if (!claimed.isSame) return sending;
			continue;
		}
		const result = await withBackOff(() => provider.send(call.http, call.account, withClaim(call, ready, claimed?.claim)), backOff);
		if (!result.ok) {
			if (claimed && result.failure.class !== 'unknownOutcome') await once?.release(claimed.claim);
			return { ...sending, failure: afterSome(sending.sent, outbounds.length, result.failure) };
		}
		sending.sent.push(describeSent(call, result.value, outbound));
		if (claimed) sending.claims.set(result.value.id, claimed.claim);
		// The last is confirmed where it is kept.
		if (claimed && index < outbounds.length - 1) await once?.confirm(claimed.claim, result.value.id);
		await call.afterSending(result.value);
	}
	return sending;
}

/** Receipts bring the claim back, unless the user gave something else to bring. */
function withClaim(call: ProviderCall, outbound: Outbound, claim: string | undefined): Outbound {
	return claim === undefined || outbound.correlation !== undefined || !call.bringsCorrelationBack ? outbound : { ...outbound, correlation: correlationOfReply(claim) };
}

function describeSent({ channelId }: ProviderCall, { id, state = 'accepted' }: Accepted, { message, to, correlation }: Outbound): SentMessage {
	const { kind } = message;
	const offers = message.kind === 'text' && message.offers ? { offers: message.offers.map((offer) => ({ ...offer })) } : {};
	return { id, channelId, kind, text: readableText(message), ...offers, to: { ...to }, state, ...(correlation ? { correlation } : {}) };
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
