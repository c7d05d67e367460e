import { BUTTONS_MAX_COUNT } from '../../../domain/message/limits';
import type { SendOperation } from '../../operation';
import { bodyField, footerField, headerTextField, readAroundText } from './aroundText';
import { headerFields, readHeader } from './headerFields';
import { readReplyButtons, replyButtonField, type ReplyButtonInput } from './replyButtonField';

/** Buttons to answer with; `fileHeader` says whether a file can stand above the text. */
export const createSendButtons = ({ fileHeader }: { fileHeader: boolean }): SendOperation => ({
	resource: 'message',
	option: { name: 'Send Buttons', value: 'sendButtons', action: 'Send reply buttons', description: 'Send a text with up to three buttons to answer with' },
	fields: [bodyField, replyButtonField('Buttons', 'buttons', BUTTONS_MAX_COUNT), ...(fileHeader ? headerFields : [headerTextField]), footerField],
	compose: async (context, itemIndex) => ({
		kind: 'buttons',
		...readAroundText(context, itemIndex),
		header: await readHeader(context, itemIndex),
		buttons: readReplyButtons(context.getNodeParameter('buttons', itemIndex, {}) as { button?: ReplyButtonInput[] }),
	}),
});
