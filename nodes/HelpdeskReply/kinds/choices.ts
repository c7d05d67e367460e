import type { OutboundMessage } from '../../shared/domain/message/outboundMessage';
import { plainChoices } from '../../shared/domain/message/plainChoices';
import { fitToProvider } from '../../shared/n8n/sending/fitToProvider';
import { createSendButtons } from '../../shared/n8n/sending/kinds/sendButtons';
import { createSendList } from '../../shared/n8n/sending/kinds/sendList';
import type { SendOperation } from '../../shared/n8n/operation';
import type { ReplyKind } from '../replyKind';
import { readWrittenText, writtenTextFields } from './writtenText';

/** A question with choices to tap; where the provider has none of the kind, they are numbered in the text. */
const createChoices = ({ fields, compose }: SendOperation, option: ReplyKind['option']): ReplyKind => ({
	option,
	fields: [...writtenTextFields, ...fields.filter(({ name }) => name !== 'text')],
	async compose(desk, { provider }, to) {
		const composed = (await compose(desk.context, desk.itemIndex, desk.incoming)) as OutboundMessage;
		const message = { ...composed, text: readWrittenText(desk) } as OutboundMessage;
		return [fitToProvider(provider, to, message, plainChoices(message))];
	},
});

export const buttons = createChoices(createSendButtons({ fileHeader: false }), {
	name: 'Buttons',
	value: 'buttons',
	description: 'A text with up to three buttons to answer with. EngageLab has none: there the choices are numbered in the text.',
});

export const list = createChoices(createSendList({ sections: true }), {
	name: 'List',
	value: 'list',
	description: 'A text with a list of up to ten choices. EngageLab has none: there the choices are numbered in the text.',
});
