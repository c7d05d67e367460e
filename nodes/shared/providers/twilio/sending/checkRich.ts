import type { MessageHeader, OutboundMessage } from '../../../domain/message/outboundMessage';
import { checkLength, checkPresent, checkRequired, checkUnique, quoted } from '../../checking/checkText';
import {
	CALL_TO_ACTION_BODY_MAX_LENGTH,
	CALL_TO_ACTION_TITLE_MAX_LENGTH,
	LIST_PICKER_BODY_MAX_LENGTH,
	LIST_PICKER_BUTTON_MAX_LENGTH,
	LIST_PICKER_DESCRIPTION_MAX_LENGTH,
	LIST_PICKER_ID_MAX_LENGTH,
	LIST_PICKER_ITEM_MAX_LENGTH,
	LIST_PICKER_ITEMS_MAX_COUNT,
	QUICK_REPLIES_MAX_COUNT,
	QUICK_REPLY_BODY_MAX_LENGTH,
	QUICK_REPLY_ID_MAX_LENGTH,
	QUICK_REPLY_TITLE_MAX_LENGTH,
} from '../limits';
import { checkWebAddress } from './checkFile';
import { framedText } from './framedText';

type Buttons = Extract<OutboundMessage, { kind: 'buttons' }>;
type List = Extract<OutboundMessage, { kind: 'list' }>;
type LinkMessage = Extract<OutboundMessage, { kind: 'linkButton' }>;
type Flow = Extract<OutboundMessage, { kind: 'flow' }>;

const VARIABLE = /\{\{[^{}]*\}\}/;

function checkCount(what: string, given: number, allowed: number): string[] {
	if (given === 0) return [`The message has no ${what}. Add at least one.`];
	return given > allowed ? [`The message has ${given} ${what}; Twilio allows ${allowed}. Remove ${given - allowed}.`] : [];
}

/** The text, with what stands around it; between double braces Twilio would look for a variable. */
function checkFrame(message: { text: string; header?: MessageHeader; footer?: string }, allowed: number): string[] {
	const whole = framedText(message);
	const file = typeof message.header === 'object';
	return [
		...checkPresent('The text', message.text),
		...checkLength('The text, with header and footer,', whole, allowed),
		...(file ? ['Twilio shows a file above buttons only in an approved template. Send the file first, as a message of its own.'] : []),
	];
}

/** Double braces anywhere in a content. */
export const checkBraces = (texts: readonly string[]): string[] =>
	texts.some((text) => VARIABLE.test(text)) ? ['The message holds {{…}}, which Twilio takes for a variable of a template. Remove the braces.'] : [];

export const checkButtons = (message: Buttons): string[] => [
	...checkFrame(message, QUICK_REPLY_BODY_MAX_LENGTH),
	...checkCount('buttons', message.buttons.length, QUICK_REPLIES_MAX_COUNT),
	...message.buttons.flatMap(({ id, title }) => [
		...checkRequired(quoted('The button title', title), title, QUICK_REPLY_TITLE_MAX_LENGTH),
		...checkRequired(quoted('The button id', id), id, QUICK_REPLY_ID_MAX_LENGTH),
	]),
	...checkUnique('The button title', message.buttons.map(({ title }) => title)),
	...checkUnique('The button id', message.buttons.map(({ id }) => id)),
];

export function checkList(message: List): string[] {
	const rows = message.sections.flatMap((section) => section.rows);
	return [
		...checkFrame(message, LIST_PICKER_BODY_MAX_LENGTH),
		...checkRequired(quoted('The list button', message.buttonText), message.buttonText, LIST_PICKER_BUTTON_MAX_LENGTH),
		...checkCount('rows', rows.length, LIST_PICKER_ITEMS_MAX_COUNT),
		...rows.flatMap((row) => [
			...checkRequired(quoted('The row title', row.title), row.title, LIST_PICKER_ITEM_MAX_LENGTH),
			...checkRequired(quoted('The row id', row.id), row.id, LIST_PICKER_ID_MAX_LENGTH),
			...checkLength(quoted('The description of the row', row.title), row.description, LIST_PICKER_DESCRIPTION_MAX_LENGTH),
		]),
		...checkUnique('The row id', rows.map(({ id }) => id)),
	];
}

export const checkLinkMessage = (message: LinkMessage): string[] => [
	...checkFrame(message, CALL_TO_ACTION_BODY_MAX_LENGTH),
	...checkRequired(quoted('The text of the link button', message.button.title), message.button.title, CALL_TO_ACTION_TITLE_MAX_LENGTH),
	...checkWebAddress('The link of the button', message.button.url),
];

/** An existing form of Meta, which Twilio only opens. */
export const checkFlow = ({ text, header, footer, buttonText, flow, start, draft }: Flow): string[] => [
	...checkFrame({ text, header, footer }, QUICK_REPLY_BODY_MAX_LENGTH),
	...checkRequired(quoted('The text of the form button', buttonText), buttonText, CALL_TO_ACTION_TITLE_MAX_LENGTH),
	...(flow.by === 'id' ? checkPresent('The id of the form', flow.value) : ['Twilio opens a form by its id only. Give the id of the form in place of its name.']),
	...(start.by === 'screen' && start.data ? ['Twilio hands no data to a form. Leave the data empty.'] : []),
	...(draft ? ['Twilio opens published forms only. Publish the form first.'] : []),
];
