import {
	TEMPLATE_BUTTON_PAYLOAD_MAX_LENGTH,
	TEMPLATE_BUTTON_URL_MAX_LENGTH,
	TEMPLATE_BUTTONS_MAX_COUNT,
	TEMPLATE_CODE_MAX_LENGTH,
	TEMPLATE_COPY_CODE_MAX_LENGTH,
	TEMPLATE_HEADER_MAX_LENGTH,
	TEMPLATE_NAME_MAX_LENGTH,
	TEMPLATE_NAME_PATTERN,
	TEMPLATE_TTL_SECONDS,
} from '../../../domain/message/limits';
import type { OutboundMessage } from '../../../domain/message/outboundMessage';
import type { TemplateButton, TemplateCard, TemplateHeader, TemplateParameters, TemplateVariable } from '../../../domain/message/templateParameters';
import { checkLocation } from '../../checking/checkLocation';
import { checkFile } from './checkMedia';
import { checkProductSections } from './checkProducts';
import { checkPresent, checkRequired, checkUnique } from '../../checking/checkText';

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

function checkHeader(header: TemplateHeader | undefined): string[] {
	if (!header) return [];
	switch (header.kind) {
		case 'text':
			return checkRequired('The value for the header', header.text, TEMPLATE_HEADER_MAX_LENGTH);
		case 'location':
			return [
				...checkLocation(header),
				...checkPresent('The name of the place in the header', header.name),
				...checkPresent('The address of the place in the header', header.address),
			];
		case 'product':
			return [...checkPresent('The catalog id of the header', header.catalogId), ...checkPresent('The product id of the header', header.productId)];
		default:
			return checkFile(header.kind, header.media);
	}
}

function checkBody(body: TemplateVariable[]): string[] {
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

function checkButtonValue(button: TemplateButton): string[] {
	switch (button.kind) {
		case 'flow':
		case 'catalog':
			return [];
		case 'products':
			return [...checkPresent('The product id of the picture', button.thumbnailProductId), ...checkProductSections(button.sections)];
		default:
			return checkRequired(`The value for button ${button.index}`, button.value, VALUE_LIMITS[button.kind]);
	}
}

const checkButtons = (buttons: TemplateButton[]): string[] => [
	...buttons.flatMap((button) => [
		...(Number.isInteger(button.index) && button.index >= 0 && button.index < TEMPLATE_BUTTONS_MAX_COUNT
			? []
			: [`${button.index} is not the position of a button. Buttons are counted from 0 to ${TEMPLATE_BUTTONS_MAX_COUNT - 1}.`]),
		...checkButtonValue(button),
	]),
	...checkUnique(
		'The button position',
		buttons.map(({ index }) => String(index)),
	),
];

const checkCard = ({ header, body, buttons }: TemplateCard, index: number): string[] =>
	[...checkHeader(header), ...checkBody(body), ...checkButtons(buttons)].map((problem) => `Card ${index + 1}: ${problem}`);

function checkCode({ code, body, buttons }: TemplateParameters): string[] {
	if (code === undefined) return [];
	const more = body.length > 0 || buttons.length > 0;
	return [
		...checkRequired('The code', code, TEMPLATE_CODE_MAX_LENGTH),
		...(more ? ['A template with a code takes no other values: the code fills its text and its button. Remove the other values.'] : []),
	];
}

function checkTtl(seconds: number | undefined): string[] {
	const { least, most, longest } = TEMPLATE_TTL_SECONDS;
	if (seconds === undefined || seconds === longest) return [];
	if (Number.isInteger(seconds) && seconds >= least && seconds <= most) return [];
	return [`The time to live is ${seconds} seconds; WhatsApp allows ${least} to ${most}, or ${longest} for 30 days. Change it.`];
}

/** What can be known to be wrong without looking at the template itself. */
export const checkTemplate = ({ name, language, parameters, ttlSeconds }: Template): string[] => [
	...checkName(name),
	...checkLanguage(language),
	...checkHeader(parameters.header),
	...checkBody(parameters.body),
	...checkButtons(parameters.buttons),
	...(parameters.cards ?? []).flatMap(checkCard),
	...checkCode(parameters),
	...(Number.isNaN(parameters.offerEndsAt) ? ['The end of the offer is not a time. Choose a date and a time.'] : []),
	...checkTtl(ttlSeconds),
];
