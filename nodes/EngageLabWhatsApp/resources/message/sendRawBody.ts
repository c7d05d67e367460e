import { readJsonObject } from '../../../shared/n8n/fields/readJsonObject';
import { checkError } from '../../../shared/n8n/nodeErrors';
import type { Operation } from '../../../shared/n8n/operation';
import { backOffPorts } from '../../../shared/n8n/sending/backOffPorts';
import { readRecipient } from '../../../shared/n8n/sending/readRecipient';
import { recipientFields } from '../../../shared/n8n/sending/recipientFields';
import { checkRawBody, sendRawBody as sendToEngageLab } from '../../../shared/providers/engagelab/sending/sendRawBody';
import { withBackOff } from '../../../shared/providers/withBackOff';
import { sendOptions } from '../../fields/sendOptions';

const EXAMPLE = `{
  "type": "interactive",
  "interactive": {
    "type": "button",
    "body": { "text": "What can we do for you?" },
    "action": { "buttons": [{ "type": "reply", "reply": { "id": "orders", "title": "My order" } }] }
  }
}`;

export const sendRawBody: Operation = {
	resource: 'message',
	option: {
		name: 'Send Raw Body',
		value: 'sendRawBody',
		action: 'Send a raw body',
		description: 'Try a kind of message that EngageLab does not document, for example buttons',
	},
	fields: [
		...recipientFields,
		{
			displayName:
				"EngageLab documents no buttons, lists, locations or reactions, but its gateway may pass on what Meta's API knows. Nothing of it is checked here, and nobody promises that it arrives: look at the receipt.",
			name: 'rawNotice',
			type: 'notice',
			default: '',
		},
		{
			displayName: 'Body',
			name: 'rawBody',
			type: 'json',
			typeOptions: { rows: 9 },
			required: true,
			default: EXAMPLE,
			description: 'A type, and its content under the same name, as Meta writes it. Recipient and sender are added.',
		},
		sendOptions,
	],
	async run(call) {
		const { context, itemIndex, http, account, channelId } = call;
		const body = readJsonObject(context, itemIndex, 'Body', call.parameter('rawBody')) ?? {};
		const { correlation } = call.parameter<{ correlation?: string }>('options', {});
		const message = { to: readRecipient(call), body, correlation: correlation || undefined };
		const problems = checkRawBody(message);
		if (problems.length > 0) throw checkError(context.getNode(), itemIndex, problems);
		const { id, state = 'accepted' } = call.valueOf(await withBackOff(() => sendToEngageLab(http, account, message), backOffPorts));
		const sent = { id, channelId, kind: String(body.type), to: { ...message.to }, state, ...(correlation ? { correlation } : {}) };
		return { ...call.json, sent, sentMessages: [sent] };
	},
};
