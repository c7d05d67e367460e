import {
	TEMPLATE_BODY_MAX_LENGTH,
	TEMPLATE_BUTTONS_MAX_COUNT,
	TEMPLATE_BUTTON_PHONE_MAX_LENGTH,
	TEMPLATE_BUTTON_TEXT_MAX_LENGTH,
	TEMPLATE_BUTTON_URL_MAX_LENGTH,
	TEMPLATE_COPY_CODE_MAX_LENGTH,
	TEMPLATE_FOOTER_MAX_LENGTH,
	TEMPLATE_HEADER_MAX_LENGTH,
	TEMPLATE_HEADER_VARIABLES_MAX_COUNT,
} from '../../../domain/message/limits';
import { variablesOf } from './variablesOf';
import type { DraftButton, DraftHeader, TemplateDraft } from './templateContent';

/** @see https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/components */
const MOST_OF_A_KIND: Partial<Record<DraftButton['kind'], number>> = { url: 2, phone: 1, copyCode: 1 };

const BUTTON_VALUES: Record<Exclude<DraftButton['kind'], 'quickReply'>, { what: string; max: number }> = {
	url: { what: 'a link', max: TEMPLATE_BUTTON_URL_MAX_LENGTH },
	phone: { what: 'a phone number', max: TEMPLATE_BUTTON_PHONE_MAX_LENGTH },
	copyCode: { what: 'an example of the code', max: TEMPLATE_COPY_CODE_MAX_LENGTH },
};

const tooLong = (what: string, text: string, max: number): string[] =>
	text.length > max ? [`${what} has ${text.length} characters; ${max} are allowed.`] : [];

/** What Meta would refuse about a template, found before it is handed in: a refused name cannot be used again for a while. */
export function checkTemplateDraft({ header, body, examples, footer, buttons }: TemplateDraft): string[] {
	return [...(header ? checkHeader(header) : []), ...checkBody(body, examples), ...checkFooter(footer ?? ''), ...checkButtons(buttons)];
}

function checkHeader(header: DraftHeader): string[] {
	if (header.kind !== 'text') return [];
	const variables = variablesOf(header.text);
	return [
		...(header.text.trim() ? [] : ['The header has no text.']),
		...tooLong('The header', header.text, TEMPLATE_HEADER_MAX_LENGTH),
		...(variables.length > TEMPLATE_HEADER_VARIABLES_MAX_COUNT
			? [`The header has ${variables.length} variables; ${TEMPLATE_HEADER_VARIABLES_MAX_COUNT} is allowed.`]
			: []),
		...(variables.length > 0 && !header.example ? ['The header has a variable, but no example for it.'] : []),
	];
}

function checkBody(body: string, examples: string[]): string[] {
	if (!body.trim()) return ['The body has no text.'];
	const variables = variablesOf(body);
	const numbered = variables.filter((variable) => /^\d+$/.test(variable));
	const missing = numbered.length === variables.length && variables.findIndex((_, index) => !variables.includes(String(index + 1)));
	return [
		...tooLong('The body', body, TEMPLATE_BODY_MAX_LENGTH),
		...(/^\s*\{\{|\}\}\s*$/.test(body) ? ['The body begins or ends with a variable; put words before the first and after the last one.'] : []),
		...(numbered.length > 0 && numbered.length < variables.length ? ['The body mixes numbered and named variables; use one kind.'] : []),
		...(typeof missing === 'number' && missing >= 0 ? [`The body has no variable {{${missing + 1}}}; count from 1 without a gap.`] : []),
		...(examples.filter(Boolean).length === variables.length
			? []
			: [`The body has ${variables.length} variables, but ${examples.filter(Boolean).length} examples; give one for each.`]),
	];
}

const checkFooter = (footer: string): string[] => [
	...tooLong('The footer', footer, TEMPLATE_FOOTER_MAX_LENGTH),
	...(variablesOf(footer).length > 0 ? ['The footer has a variable, which WhatsApp does not allow there.'] : []),
];

function checkButtons(buttons: DraftButton[]): string[] {
	const isQuick = buttons.map(({ kind }) => kind === 'quickReply');
	const changes = isQuick.filter((quick, index) => index > 0 && quick !== isQuick[index - 1]).length;
	return [
		...(buttons.length > TEMPLATE_BUTTONS_MAX_COUNT ? [`There are ${buttons.length} buttons; ${TEMPLATE_BUTTONS_MAX_COUNT} are allowed.`] : []),
		...Object.entries(MOST_OF_A_KIND).flatMap(([kind, most]) => {
			const count = buttons.filter((button) => button.kind === kind).length;
			return count > most ? [`There are ${count} buttons of the kind "${kind}"; ${most} allowed.`] : [];
		}),
		...(changes > 1 ? ['Quick replies must stand together, before or after all other buttons.'] : []),
		...buttons.flatMap(checkButton),
	];
}

function checkButton({ kind, text, value = '', example }: DraftButton, index: number): string[] {
	const name = `Button ${index + 1}`;
	const wanted = kind === 'quickReply' ? undefined : BUTTON_VALUES[kind];
	return [
		...(kind === 'copyCode' || text.trim() ? [] : [`${name} has no text.`]),
		...tooLong(name, text, TEMPLATE_BUTTON_TEXT_MAX_LENGTH),
		...(wanted && !value.trim() ? [`${name} needs ${wanted.what}.`] : []),
		...(wanted ? tooLong(`The value of button ${index + 1}`, value, wanted.max) : []),
		...(kind === 'url' && variablesOf(value).length > 0 && !example ? [`${name} has a variable in its link, but no example for it.`] : []),
	];
}
