import type { IDataObject } from 'n8n-workflow';

import { readDeliveryHistory } from '../../../shared/providers/cloud/account/history/readDeliveryHistory';
import type { CloudOperation } from '../../operation';

export const getDeliveryHistory: CloudOperation = {
	resource: 'message',
	option: {
		name: 'Get Delivery History',
		value: 'getDeliveryHistory',
		action: 'Get the delivery history of a message',
		description: 'See how far a message of yours has come, and whether WhatsApp could tell you so',
	},
	fields: [
		{
			displayName: 'Message ID',
			name: 'sentMessageId',
			type: 'string',
			default: '',
			placeholder: 'The message that was just sent',
			description: 'Leave empty for the message that a node before this one has sent',
		},
	],
	async run(call) {
		const { id } = (call.json.sent ?? {}) as { id?: unknown };
		const messageId = call.parameter('sentMessageId', '').trim() || id;
		if (typeof messageId !== 'string') {
			throw call.refusal(
				'The incoming item does not say which message was sent',
				"Connect this node behind one that sends, or fill in 'Message ID'.",
			);
		}
		const steps = call.valueOf(await readDeliveryHistory(call.http, call.account, messageId));
		return { messageId, steps: steps as unknown as IDataObject[] };
	},
};
