import { fromMarkdown } from '../../shared/domain/message/fromMarkdown';
import { splitText } from '../../shared/domain/message/splitText';
import type { ReplyKind } from '../replyKind';
import { readWrittenText, writtenTextFields } from './writtenText';

export const text: ReplyKind = {
	option: { name: 'Text', value: 'text', description: 'A text that is too long for one message goes out as several' },
	fields: [
		...writtenTextFields,
		{
			displayName: 'Convert Markdown',
			name: 'convertMarkdown',
			type: 'boolean',
			default: false,
			description: "Whether the text is Markdown, as AI models write it, and is to be turned into WhatsApp's own formatting",
		},
	],
	compose(desk, { textMaxLength }) {
		const written = readWrittenText(desk);
		const whole = desk.parameter('convertMarkdown', false) ? fromMarkdown(written) : written;
		// White space only leaves no part; the check before sending says what is wrong with it.
		const parts = whole.trim() ? splitText(whole, textMaxLength) : [''];
		return parts.map((part) => ({ kind: 'text', text: part }));
	},
};
