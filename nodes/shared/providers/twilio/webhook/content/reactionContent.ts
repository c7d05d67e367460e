import type { JsonRecord } from '../../../reading/readJson';
import { readParameter } from '../readParameter';
import type { MessageContent } from './messageContent';

const EMOJI = /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator}{2}|[#*0-9]\uFE0F?\u20E3)/u;
const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

const isOneEmoji = (text: string): boolean => EMOJI.test(text) && [...characters.segment(text)].length === 1;

/**
 * An emoji under a message. Twilio does not tell it from an emoji that somebody wrote as an answer, so unless it names the type
 * it is a guess, which the user has to want.
 */
export function reactionContent(body: JsonRecord, guess: boolean): MessageContent | undefined {
	const messageId = readParameter(body, 'OriginalRepliedMessageSid');
	const emoji = readParameter(body, 'Body')?.trim() ?? '';
	const told = readParameter(body, 'MessageType')?.toLowerCase() === 'reaction';
	if (!messageId || !(told || (guess && isOneEmoji(emoji)))) return undefined;
	return { kind: 'reaction', ...(emoji && { text: emoji }), reaction: { messageId, emoji } };
}
