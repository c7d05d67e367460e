import { FOOTER_TEXT_MAX_LENGTH, HEADER_TEXT_MAX_LENGTH } from '../../../domain/message/limits';
import type { MessageHeader } from '../../../domain/message/outboundMessage';
import { checkFile } from './checkMedia';
import { checkLength, checkRequired } from '../../checking/checkText';

interface Frame {
	text: string;
	header?: MessageHeader;
	footer?: string;
}

/** What messages with buttons have in common: the text, and what stands above and below it. */
export const checkFrame = ({ text, header, footer }: Frame, bodyAllowed: number): string[] => [
	...checkRequired('The text', text, bodyAllowed),
	...(typeof header === 'object' ? checkFile(header.kind, header.media) : checkLength('The header', header, HEADER_TEXT_MAX_LENGTH)),
	...checkLength('The footer', footer, FOOTER_TEXT_MAX_LENGTH),
];

/** How many of something a message has: at least one, and not more than allowed. */
export function checkCount(what: string, given: number, allowed: number): string[] {
	if (given === 0) return [`The message has no ${what}. Add at least one.`];
	return given > allowed ? [`The message has ${given} ${what}; WhatsApp allows ${allowed}. Remove ${given - allowed}.`] : [];
}
