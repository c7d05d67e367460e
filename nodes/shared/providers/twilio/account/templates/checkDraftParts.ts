import { TEMPLATE_BODY_MAX_LENGTH } from '../../../../domain/message/limits';
import { checkPresent, checkRequired, quoted } from '../../../checking/checkText';
import { QUICK_REPLY_ID_MAX_LENGTH, TEMPLATE_BUTTON_TITLE_MAX_LENGTH } from '../../limits';
import type { DraftButton } from './templateTypes';

const VARIABLE_AT_AN_END = /^\s*\{\{[^}]*\}\}|\{\{[^}]*\}\}\s*$/;
const ADJACENT_VARIABLES = /\}\}\s*\{\{/;

/** WhatsApp approves no text that begins or ends with a variable, or in which two stand side by side. */
export const checkBody = (body: string, allowed = TEMPLATE_BODY_MAX_LENGTH): string[] => [
	...checkRequired('The text', body, allowed),
	...(VARIABLE_AT_AN_END.test(body) ? ['The text begins or ends with a variable, which WhatsApp does not approve. Put words around it.'] : []),
	...(ADJACENT_VARIABLES.test(body) ? ['Two variables stand side by side, which WhatsApp does not approve. Put words between them.'] : []),
];

export const checkAddress = (what: string, url: string): string[] =>
	/^https?:\/\/\S+$/.test(url) ? [] : [`${what} is not a web address. It must begin with https:// or http://.`];

export function checkButton(button: DraftButton): string[] {
	const title = checkRequired(quoted('The button title', button.title), button.title, TEMPLATE_BUTTON_TITLE_MAX_LENGTH);
	switch (button.kind) {
		case 'quickReply':
			return [...title, ...checkRequired(quoted('The button id', button.id), button.id, QUICK_REPLY_ID_MAX_LENGTH)];
		case 'url':
			return [...title, ...checkAddress('The link of a button', button.url)];
		case 'phone':
			return [...title, ...checkPresent('The phone number of a button', button.phone)];
		case 'copyCode':
			return [...title, ...checkPresent('The code of a button', button.code)];
	}
}

export function checkCount(what: string, given: number, least: number, most: number): string[] {
	if (given >= least && given <= most) return [];
	return [`The template has ${given} ${what}; Twilio allows ${least} to ${most}. Change their number.`];
}
