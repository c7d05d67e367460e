import { TEMPLATE_FOOTER_MAX_LENGTH, TEMPLATE_HEADER_MAX_LENGTH, TEMPLATE_HEADER_VARIABLES_MAX_COUNT } from '../../../domain/message/limits';
import { checkBody } from './checkBody';
import { checkButtons } from './checkButtons';
import { checkPlainLine, checkVariableForm, tooLong } from './checkParts';
import type { DraftHeader, TemplateDraft } from './templateContent';
import { variablesOf } from './variablesOf';

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
		...checkPlainLine('The header', header.text),
		...checkVariableForm('The header', header.text),
		...(variables.length > TEMPLATE_HEADER_VARIABLES_MAX_COUNT
			? [`The header has ${variables.length} variables; ${TEMPLATE_HEADER_VARIABLES_MAX_COUNT} is allowed.`]
			: []),
		...(variables.length > 0 && !header.example ? ['The header has a variable, but no example for it.'] : []),
	];
}

const checkFooter = (footer: string): string[] => [
	...tooLong('The footer', footer, TEMPLATE_FOOTER_MAX_LENGTH),
	...checkPlainLine('The footer', footer),
	...(variablesOf(footer).length > 0 ? ['The footer has a variable, which WhatsApp does not allow there.'] : []),
];
