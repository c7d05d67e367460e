import type { OutboundMessage } from './outboundMessage';

/** What a person would read of a message of ours: for histories and previews. */
export function readableText(message: OutboundMessage): string | undefined {
	switch (message.kind) {
		case 'reaction':
			return message.emoji;
		case 'template':
			return [message.title ?? message.name, ...message.parameters.body.map(({ text }) => text)].join(' · ');
		case 'location':
			return [message.name, message.address].filter(Boolean).join(', ') || `${message.latitude}, ${message.longitude}`;
		case 'contacts':
			return message.contacts.map(({ name }) => name.full).join(', ');
		case 'image':
		case 'video':
		case 'audio':
		case 'document':
		case 'sticker':
			return message.caption ?? message.fileName;
		case 'product':
			return message.text ?? message.productId;
		default:
			return message.text;
	}
}
