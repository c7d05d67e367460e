import type { OutboundMessage } from '../../../domain/message/outboundMessage';
import { checkPresent } from '../../checking/checkText';

type Reaction = Extract<OutboundMessage, { kind: 'reaction' }>;

/** Pictures, flags, and the keycaps made of a digit. */
const EMOJI = /^(?:.*[\p{Extended_Pictographic}\p{Regional_Indicator}]|[#*0-9]\uFE0F?\u20E3)/u;
const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

const isOneEmoji = (text: string): boolean => [...characters.segment(text)].length === 1 && EMOJI.test(text);

/** One emoji under one message; none withdraws the reaction. */
export const checkReaction = ({ messageId, emoji }: Reaction): string[] => [
	...checkPresent('The id of the message to react to', messageId),
	...(emoji === '' || isOneEmoji(emoji) ? [] : ['The reaction is not one emoji; WhatsApp allows exactly one. Leave it empty to withdraw the reaction.']),
];
