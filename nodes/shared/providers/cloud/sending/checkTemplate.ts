import {
	TEMPLATE_BUTTONS_MAX_COUNT,
	TEMPLATE_BUTTON_PAYLOAD_MAX_LENGTH,
	TEMPLATE_BUTTON_URL_MAX_LENGTH,
	TEMPLATE_COPY_CODE_MAX_LENGTH,
	TEMPLATE_HEADER_MAX_LENGTH,
	TEMPLATE_NAME_MAX_LENGTH,
	TEMPLATE_NAME_PATTERN,
} from '../../../domain/message/limits';
import type { OutboundMessage, TemplateParameters } from '../../../domain/message/outboundMessage';
import { checkLink } from './checkMedia';
import { checkPresent, checkRequired, checkUnique } from './checkText';

type Template = Extract<OutboundMessage, { kind: 'template' }>;

/** `de`, `en_US`, `zh_HK`. */
const LANGUAGE = /^[a-z]{2,3}(_[A-Za-z]{2,4})?$/;

const VALUE_LIMITS = {
	quickReply: TEMPLATE_BUTTON_PAYLOAD_MAX_LENGTH,
	url: TEMPLATE_BUTTON_URL_MAX_LENGTH,
	copyCode: TEMPLATE_COPY_CODE_MAX_LENGTH,
} as const;

function checkName(name: string): string[] {
	const problems = checkRequired('The template name', name, TEMPLATE_NAME_MAX_LENGTH);
	if (problems.length > 0 || TEMPLATE_NAME_PATTERN.test(name)) return problems;
	return [`The template name "${name}" is not possible; WhatsApp allows a to z, 0 to 9 and _ in it. Copy it from the list of templates.`];
}

const checkLanguage = (language: string): string[] =>
	LANGUAGE.test(language) ? [] : [`"${language}" is not a language code. It looks like de or en_US.`];

function checkHeader(header: TemplateParameters['header']): string[] {
	if (!header) return [];
	if (header.kind === 'text') return checkRequired('The value for the header', header.text, TEMPLATE_HEADER_MAX_LENGTH);
	if (header.media.source === 'link') return checkLink(header.media.link);
	return checkPresent('The media id of the header', header.media.id);
}

function checkBody(body: TemplateParameters['body']): string[] {
	const named = body.filter(({ name }) => name).length;
	return [
		...body.flatMap(({ text, name }, index) => checkPresent(`The value for ${name ? `"${name}"` : `variable ${index + 1}`}`, text)),
		...(named > 0 && named < body.length
			? [`Of ${body.length} values ${named} have a name; WhatsApp allows names on all or on none. Look at how the template was made.`]
			: []),
		...checkUnique(
			'The variable',
			body.map(({ name }) => name ?? ''),
		),
	];
}

const checkButton = ({ index, kind, value }: TemplateParameters['buttons'][number]): string[] => [
	...(Number.isInteger(index) && index >= 0 && index < TEMPLATE_BUTTONS_MAX_COUNT
		? []
		: [`${index} is not the position of a button. Buttons are counted from 0 to ${TEMPLATE_BUTTONS_MAX_COUNT - 1}.`]),
	...checkRequired(`The value for button ${index}`, value, VALUE_LIMITS[kind]),
];

/** What can be known to be wrong without looking at the template itself. */
export const checkTemplate = ({ name, language, parameters: { header, body, buttons } }: Template): string[] => [
	...checkName(name),
	...checkLanguage(language),
	...checkHeader(header),
	...checkBody(body),
	...buttons.flatMap(checkButton),
	...checkUnique(
		'The button position',
		buttons.map(({ index }) => String(index)),
	),
];
