import type { OutboundMessage } from '../../shared/domain/message/outboundMessage';
import { createSendPrepared } from '../../shared/n8n/sending/kinds/sendPrepared';
import type { ReplyKind } from '../replyKind';

export const prepared: ReplyKind = {
	option: { name: 'Prepared Message', value: 'prepared', description: "What an earlier node has composed, e.g. 'Helpdesk CSAT' a survey or 'Helpdesk Conversation' a greeting" },
	fields: [],
	async compose({ context, itemIndex, incoming }, { provider }, { phone, userId }) {
		const { compose } = createSendPrepared(provider);
		return [(await compose(context, itemIndex, { ...incoming, contactPhone: phone, contactUserId: userId })) as OutboundMessage];
	},
};
