import type { CarouselCard, LinkButton, OutboundMessage } from '../../../domain/message/outboundMessage';
import type { ReadyMedia } from '../../metaShapes/outbound/readyOutbound';
import { renderFileHeader } from '../../metaShapes/outbound/renderMedia';

type Carousel = Extract<OutboundMessage<ReadyMedia>, { kind: 'carousel' }>;

/** A button that opens a web page, as cards and messages name it. */
export const renderLinkAction = ({ title, url }: LinkButton): object => ({ name: 'cta_url', parameters: { display_text: title, url } });

const renderAction = (action: CarouselCard<ReadyMedia>['action']): object =>
	'link' in action
		? renderLinkAction(action.link)
		: { buttons: action.replies.map(({ id, title }) => ({ type: 'quick_reply', quick_reply: { id, title } })) };

/**
 * Cards side by side.
 * @see https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/interactive-media-carousel-messages
 */
export const renderCarousel = ({ text, cards }: Carousel): Record<string, unknown> => ({
	type: 'carousel',
	body: { text },
	action: {
		cards: cards.map((card, index) => ({
			card_index: index,
			type: 'cta_url',
			header: renderFileHeader(card.header),
			...(card.text && { body: { text: card.text } }),
			action: renderAction(card.action),
		})),
	},
});
