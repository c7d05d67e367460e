import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { readableText } from '../shared/domain/message/readableText';
import { readIncomingItem } from '../shared/n8n/incomingItem';
import { checkError, providerError } from '../shared/n8n/nodeErrors';
import { CLOUD_CHANNEL_PREFIX } from '../shared/n8n/cloudAccount';
import { openSender } from './openSender';
import type { SendOperation } from './operation';
import { readRecipient } from './readRecipient';

/** Composes, checks and sends the message of one item; the item goes on with what was sent. */
export async function sendMessage(context: IExecuteFunctions, itemIndex: number, { compose }: SendOperation): Promise<IDataObject> {
	const json = context.getInputData()[itemIndex]?.json ?? {};
	const incoming = readIncomingItem(json);
	const { correlation, quote } = context.getNodeParameter('options', itemIndex, {}) as { correlation?: string; quote?: boolean };
	const message = await compose(context, itemIndex, incoming);
	const to = readRecipient(context, itemIndex, incoming);
	const outbound = { to, message, replyTo: quote ? incoming.messageId : undefined, correlation: correlation || undefined };

	const { provider, http, account } = await openSender(context, itemIndex, incoming);
	const problems = provider.check(outbound);
	if (problems.length > 0) throw checkError(context.getNode(), itemIndex, problems);
	const accepted = await provider.send(http, account, outbound);
	if (!accepted.ok) throw providerError(context.getNode(), itemIndex, accepted.failure);

	const sent: IDataObject = {
		id: accepted.value.id,
		channelId: `${CLOUD_CHANNEL_PREFIX}${account.numberId}`,
		kind: message.kind,
		text: readableText(message),
		to: { ...to },
		state: accepted.value.state ?? 'accepted',
		...(correlation ? { correlation } : {}),
	};
	return { ...json, sent };
}
