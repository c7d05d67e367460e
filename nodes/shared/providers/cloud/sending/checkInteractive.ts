import {
	BUTTONS_BODY_MAX_LENGTH,
	BUTTONS_MAX_COUNT,
	BUTTON_ID_MAX_LENGTH,
	BUTTON_TITLE_MAX_LENGTH,
	LINK_BUTTON_TEXT_MAX_LENGTH,
	LIST_BODY_MAX_LENGTH,
	LIST_BUTTON_MAX_LENGTH,
	LIST_ROWS_MAX_COUNT,
	LIST_ROW_DESCRIPTION_MAX_LENGTH,
	LIST_ROW_ID_MAX_LENGTH,
	LIST_ROW_TITLE_MAX_LENGTH,
	LIST_SECTIONS_MAX_COUNT,
	LIST_SECTION_TITLE_MAX_LENGTH,
} from '../../../domain/message/limits';
import type { LinkButton, ListSection, OutboundMessage, ReplyButton } from '../../../domain/message/outboundMessage';
import { checkCount, checkFrame } from '../../metaShapes/outbound/checkFrame';
import { checkWebAddress } from '../../metaShapes/outbound/checkMedia';
import { checkLength, checkPresent, checkRequired, checkTrimmed, checkUnique, quoted } from '../../checking/checkText';

type Buttons = Extract<OutboundMessage, { kind: 'buttons' }>;
type List = Extract<OutboundMessage, { kind: 'list' }>;
type LinkMessage = Extract<OutboundMessage, { kind: 'linkButton' }>;

/** Buttons to answer with, none alike. */
export const checkReplyButtons = (buttons: ReplyButton[]): string[] => [
	...buttons.flatMap(({ id, title }) => [
		...checkRequired(quoted('The button title', title), title, BUTTON_TITLE_MAX_LENGTH),
		...checkRequired(quoted('The button id', id), id, BUTTON_ID_MAX_LENGTH),
		...checkTrimmed('The button id', id),
	]),
	...checkUnique(
		'The button title',
		buttons.map(({ title }) => title),
	),
	...checkUnique(
		'The button id',
		buttons.map(({ id }) => id),
	),
];

/** A text with reply buttons: at most three. */
export const checkButtons = (message: Buttons): string[] => [
	...checkFrame(message, BUTTONS_BODY_MAX_LENGTH),
	...checkCount('buttons', message.buttons.length, BUTTONS_MAX_COUNT),
	...checkReplyButtons(message.buttons),
];

/** A button that opens a web page. */
export const checkLinkButton = ({ title, url }: LinkButton): string[] => [
	...checkRequired(quoted('The text of the link button', title), title, LINK_BUTTON_TEXT_MAX_LENGTH),
	...checkWebAddress('The link of the button', url),
];

export const checkLinkMessage = (message: LinkMessage): string[] => [
	...checkFrame(message, BUTTONS_BODY_MAX_LENGTH),
	...checkLinkButton(message.button),
];

const checkSection = ({ title, rows }: ListSection, number: number, sections: number): string[] => [
	...(sections > 1 ? checkPresent(`The title of section ${number}, needed because there is more than one,`, title) : []),
	...checkLength(quoted('The section title', title ?? ''), title, LIST_SECTION_TITLE_MAX_LENGTH),
	...(rows.length === 0 ? [`Section ${number} has no rows. Add at least one, or remove the section.`] : []),
	...rows.flatMap((row) => [
		...checkRequired(quoted('The row title', row.title), row.title, LIST_ROW_TITLE_MAX_LENGTH),
		...checkRequired(quoted('The row id', row.id), row.id, LIST_ROW_ID_MAX_LENGTH),
		...checkLength(quoted('The description of the row', row.title), row.description, LIST_ROW_DESCRIPTION_MAX_LENGTH),
	]),
];

/** A list: at most ten rows over all sections together. */
export function checkList(message: List): string[] {
	const rows = message.sections.flatMap((section) => section.rows);
	return [
		...checkFrame(message, LIST_BODY_MAX_LENGTH),
		...checkRequired(quoted('The list button', message.buttonText), message.buttonText, LIST_BUTTON_MAX_LENGTH),
		...checkCount('sections', message.sections.length, LIST_SECTIONS_MAX_COUNT),
		...(message.sections.length > 0 ? checkCount('rows', rows.length, LIST_ROWS_MAX_COUNT) : []),
		...message.sections.flatMap((section, index) => checkSection(section, index + 1, message.sections.length)),
		...checkUnique(
			'The row id',
			rows.map(({ id }) => id),
		),
	];
}
