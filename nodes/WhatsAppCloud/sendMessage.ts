import type { IDataObject } from 'n8n-workflow';

import { readableText } from '../shared/domain/message/readableText';
import { CLOUD_CHANNEL_PREFIX } from '../shared/n8n/cloudAccount';
import { checkError } from '../shared/n8n/nodeErrors';
import { createCloudProvider } from '../shared/providers/cloud/cloudProvider';
import type { CloudCall } from './CloudCall';
import type { SendOperation } from './operation';
import { readRecipient } from './readRecipient';

const provider = createCloudProvider();

/** Composes, checks and sends the message of one item; the item goes on with what was sent. */
export async function sendMessage(call: CloudCall, { compose }: SendOperation): Promise<IDataObject> {
	const { context, itemIndex, incoming, account, json } = call;
	const { correlation, quote } = call.parameter<{ correlation?: string; quote?: boolean }>('options', {});
	const message = await compose(context, itemIndex, incoming);
	const to = readRecipient(context, itemIndex, incoming);
	const outbound = { to, message, replyTo: quote ? incoming.messageId : undefined, correlation: correlation || undefined };

	const problems = provider.check(outbound);
	if (problems.length > 0) throw checkError(context.getNode(), itemIndex, problems);
	const accepted = call.valueOf(await provider.send(call.http, account, outbound));

	const sent: IDataObject = {
		id: accepted.id,
		channelId: `${CLOUD_CHANNEL_PREFIX}${account.numberId}`,
		kind: message.kind,
		text: readableText(message),
		to: { ...to },
		state: accepted.state ?? 'accepted',
		...(correlation ? { correlation } : {}),
	};
	return { ...json, sent };
}
