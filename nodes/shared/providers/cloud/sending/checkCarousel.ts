import {
	CAROUSEL_BODY_MAX_LENGTH,
	CAROUSEL_CARDS_MAX_COUNT,
	CAROUSEL_CARDS_MIN_COUNT,
	CAROUSEL_CARD_BODY_MAX_LENGTH,
	CAROUSEL_CARD_LINE_BREAKS_MAX_COUNT,
} from '../../../domain/message/limits';
import type { CarouselCard, OutboundMessage } from '../../../domain/message/outboundMessage';
import { checkLinkButton, checkReplyButtons } from './checkInteractive';
import { checkFile } from '../../metaShapes/outbound/checkMedia';
import { checkLength, checkRequired } from '../../checking/checkText';

type Carousel = Extract<OutboundMessage, { kind: 'carousel' }>;

/** Where in the row of cards something is wrong. */
const onCard = (number: number, problems: string[]): string[] => problems.map((problem) => `Card ${number}: ${problem}`);

const lineBreaks = (text: string): number => text.split('\n').length - 1;

function checkCard({ header, text, action }: CarouselCard): string[] {
	const breaks = lineBreaks(text ?? '');
	return [
		...checkFile(header.kind, header.media),
		...checkLength('The text', text, CAROUSEL_CARD_BODY_MAX_LENGTH),
		...(breaks > CAROUSEL_CARD_LINE_BREAKS_MAX_COUNT
			? [`The text has ${breaks} line breaks; WhatsApp allows ${CAROUSEL_CARD_LINE_BREAKS_MAX_COUNT}. Remove ${breaks - CAROUSEL_CARD_LINE_BREAKS_MAX_COUNT}.`]
			: []),
		...('link' in action ? checkLinkButton(action.link) : checkReplyButtons(action.replies)),
	];
}

const buttonsOf = ({ action }: CarouselCard): string => ('link' in action ? 'a link' : `${action.replies.length} reply buttons`);

function checkAlike(cards: CarouselCard[]): string[] {
	const kinds = new Set(cards.map(({ header }) => header.kind));
	const buttons = [...new Set(cards.map(buttonsOf))];
	return [
		...(kinds.size > 1 ? ['Some cards show an image and some a video; WhatsApp wants the same on all. Use one of them.'] : []),
		...(buttons.length > 1 ? [`Some cards have ${buttons.join(', some ')}; WhatsApp wants the same number and kind on all. Make them alike.`] : []),
		...(buttons.includes('0 reply buttons') ? ['A card has no button. Give each card a link, or buttons to answer with.'] : []),
	];
}

function checkNumber(given: number): string[] {
	if (given >= CAROUSEL_CARDS_MIN_COUNT && given <= CAROUSEL_CARDS_MAX_COUNT) return [];
	return [`The carousel has ${given} cards; WhatsApp allows ${CAROUSEL_CARDS_MIN_COUNT} to ${CAROUSEL_CARDS_MAX_COUNT}. Add or remove some.`];
}

/** Cards side by side, all built alike. */
export const checkCarousel = ({ text, cards }: Carousel): string[] => [
	...checkRequired('The text', text, CAROUSEL_BODY_MAX_LENGTH),
	...checkNumber(cards.length),
	...checkAlike(cards),
	...cards.flatMap((card, index) => onCard(index + 1, checkCard(card))),
];
