import { BUTTONS_MAX_COUNT } from '../../../shared/domain/message/limits';
import type { SendOperation } from '../../operation';
import { bodyField, footerField, readAroundText } from './aroundText';
import { headerFields, readHeader } from './headerFields';
import { readReplyButtons, replyButtonField, type ReplyButtonInput } from './replyButtonField';

export const sendButtons: SendOperation = {
	resource: 'message',
	option: { name: 'Send Buttons', value: 'sendButtons', action: 'Send reply buttons', description: 'Send a text with up to three buttons to answer with' },
	fields: [bodyField, replyButtonField('Buttons', 'buttons', BUTTONS_MAX_COUNT), ...headerFields, footerField],
	compose: async (context, itemIndex) => ({
		kind: 'buttons',
		...readAroundText(context, itemIndex),
		header: await readHeader(context, itemIndex),
		buttons: readReplyButtons(context.getNodeParameter('buttons', itemIndex, {}) as { button?: ReplyButtonInput[] }),
	}),
};
