import type { MessageHeader } from '../../../domain/message/outboundMessage';

interface Frame {
	text: string;
	header?: MessageHeader;
	footer?: string;
}

/** Twilio's buttons and lists have one text only: a header stands above it in bold, a footer below it in italics. */
export function framedText({ text, header, footer }: Frame): string {
	const above = typeof header === 'string' && header.trim() ? `*${header.trim()}*\n\n` : '';
	const below = footer?.trim() ? `\n\n_${footer.trim()}_` : '';
	return `${above}${text}${below}`;
}
