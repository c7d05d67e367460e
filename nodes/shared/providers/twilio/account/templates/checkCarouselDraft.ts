import { CAROUSEL_CARDS_MAX_COUNT, CAROUSEL_CARDS_MIN_COUNT, CAROUSEL_CARD_BODY_MAX_LENGTH } from '../../../../domain/message/limits';
import { checkLength, checkPresent } from '../../../checking/checkText';
import { CAROUSEL_CARD_BUTTONS_MAX_COUNT } from '../../limits';
import { checkAddress, checkBody, checkButton, checkCount } from './checkDraftParts';
import type { DraftCard, TemplateDraft } from './templateTypes';

type Carousel = Extract<TemplateDraft, { kind: 'carousel' }>;

const onCard = (index: number, problems: string[]): string[] => problems.map((problem) => `Card ${index + 1}: ${problem}`);

const buttonsOf = ({ buttons }: DraftCard): string => buttons.map(({ kind }) => kind).join(' ');

/** WhatsApp shows the title and the text of a card as one. */
const checkCard = ({ title, body, mediaUrl, buttons }: DraftCard): string[] => [
	...checkPresent('The text', [title, body].filter(Boolean).join('')),
	...checkLength('The title with the text', [title, body].filter(Boolean).join('\n'), CAROUSEL_CARD_BODY_MAX_LENGTH),
	...checkAddress('The link to the file', mediaUrl),
	...buttons.flatMap(checkButton),
];

/** Cards side by side, all built alike. @see https://www.twilio.com/docs/content/carousel */
export const checkCarouselDraft = ({ body, cards }: Carousel): string[] => [
	...checkBody(body),
	...checkCount('cards', cards.length, CAROUSEL_CARDS_MIN_COUNT, CAROUSEL_CARDS_MAX_COUNT),
	...checkCount('buttons on a card', cards[0]?.buttons.length ?? 1, 1, CAROUSEL_CARD_BUTTONS_MAX_COUNT),
	...(new Set(cards.map(buttonsOf)).size > 1 ? ['The cards have different buttons; WhatsApp wants the same kinds in the same order on all. Make them alike.'] : []),
	...cards.flatMap((card, index) => onCard(index, checkCard(card))),
];
