import type { MessageHeader, OutboundMessage } from './outboundMessage';
import type { TemplateHeader, TemplateParameters } from './templateParameters';

/** The same message with each of its files, wherever they are in it, put differently: e.g. uploaded ones in the place of bytes. */
export function mapMedia<From, To>(message: OutboundMessage<From>, change: (media: From) => To): OutboundMessage<To> {
	switch (message.kind) {
		case 'image':
		case 'video':
		case 'audio':
		case 'document':
		case 'sticker':
			return { ...message, media: change(message.media) };
		case 'buttons':
			return { ...message, header: mapHeader(message.header, change) };
		case 'linkButton':
			return { ...message, header: mapHeader(message.header, change) };
		case 'carousel':
			return {
				...message,
				cards: message.cards.map((card) => ({ ...card, header: { ...card.header, media: change(card.header.media) } })),
			};
		case 'template':
			return { ...message, parameters: mapParameters(message.parameters, change) };
		default:
			return message;
	}
}

function mapHeader<From, To>(header: MessageHeader<From> | undefined, change: (media: From) => To): MessageHeader<To> | undefined {
	return header === undefined || typeof header === 'string' ? header : { ...header, media: change(header.media) };
}

function mapParameters<From, To>(parameters: TemplateParameters<From>, change: (media: From) => To): TemplateParameters<To> {
	const { header, cards, ...rest } = parameters;
	return {
		...rest,
		...(header && { header: mapTemplateHeader(header, change) }),
		...(cards && {
			cards: cards.map(({ header: cardHeader, ...card }) => ({
				...card,
				...(cardHeader && { header: cardHeader.kind === 'product' ? cardHeader : { ...cardHeader, media: change(cardHeader.media) } }),
			})),
		}),
	};
}

const mapTemplateHeader = <From, To>(header: TemplateHeader<From>, change: (media: From) => To): TemplateHeader<To> =>
	'media' in header ? { ...header, media: change(header.media) } : header;
