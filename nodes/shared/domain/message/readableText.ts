import type { OutboundMessage } from './outboundMessage';

/** What a person would read of a message of ours: for histories and previews. */
export function readableText(message: OutboundMessage): string | undefined {
	switch (message.kind) {
		case 'text':
		case 'buttons':
		case 'list':
			return message.text;
		case 'reaction':
			return message.emoji;
		case 'template':
			return [message.name, ...message.parameters.body.map(({ text }) => text)].join(' · ');
		default:
			return message.caption ?? message.fileName;
	}
}
