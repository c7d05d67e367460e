import { TEMPLATE_FOOTER_MAX_LENGTH, TEMPLATE_HEADER_MAX_LENGTH, TEMPLATE_NAME_PATTERN } from '../../../../domain/message/limits';
import { checkLength, checkRequired, quoted } from '../../../checking/checkText';
import {
	LIST_PICKER_BODY_MAX_LENGTH,
	LIST_PICKER_BUTTON_MAX_LENGTH,
	LIST_PICKER_DESCRIPTION_MAX_LENGTH,
	LIST_PICKER_ID_MAX_LENGTH,
	LIST_PICKER_ITEM_MAX_LENGTH,
	LIST_PICKER_ITEMS_MAX_COUNT,
	TEMPLATE_BUTTON_TITLE_MAX_LENGTH,
	TEMPLATE_QUICK_REPLIES_MAX_COUNT,
	TEMPLATE_VARIABLE_NAME_MAX_LENGTH,
	TEMPLATE_VARIABLES_MAX_COUNT,
} from '../../limits';
import { checkCarouselDraft } from './checkCarouselDraft';
import { checkAddress, checkBody, checkButton, checkCount } from './checkDraftParts';
import type { TemplateDraft } from './templateTypes';
import { templateTypes } from './templateTypes';
import { variablesIn } from './variablesIn';

/** Minutes. @see https://www.twilio.com/docs/content/whatsappauthentication */
const EXPIRY_MINUTES = { least: 1, most: 90 } as const;

function checkContent(draft: TemplateDraft): string[] {
	switch (draft.kind) {
		case 'text':
			return checkBody(draft.body);
		case 'media':
			return [...(draft.body ? checkBody(draft.body) : []), ...checkAddress('The link to the file', draft.mediaUrl)];
		case 'quickReply':
		case 'callToAction':
			return [...checkBody(draft.body), ...checkCount('buttons', draft.buttons.length, 1, TEMPLATE_QUICK_REPLIES_MAX_COUNT), ...draft.buttons.flatMap(checkButton)];
		case 'card':
			return [
				...checkBody(draft.body),
				...checkLength('The header', draft.header, TEMPLATE_HEADER_MAX_LENGTH),
				...checkLength('The footer', draft.footer, TEMPLATE_FOOTER_MAX_LENGTH),
				...(draft.header && draft.mediaUrl ? ['A card has a text or a file as its header, not both. Remove one.'] : []),
				...(draft.mediaUrl ? checkAddress('The link to the file', draft.mediaUrl) : []),
				...(draft.header || draft.mediaUrl || draft.footer || draft.buttons.length > 0 ? [] : ['A card needs more than a text. Add a header, a file, a footer or a button.']),
				...checkCount('buttons', draft.buttons.length, 0, TEMPLATE_QUICK_REPLIES_MAX_COUNT),
				...draft.buttons.flatMap(checkButton),
			];
		case 'carousel':
			return checkCarouselDraft(draft);
		case 'listPicker':
			return [
				...checkRequired('The text', draft.body, LIST_PICKER_BODY_MAX_LENGTH),
				...checkRequired('The list button', draft.button, LIST_PICKER_BUTTON_MAX_LENGTH),
				...checkCount('items', draft.items.length, 1, LIST_PICKER_ITEMS_MAX_COUNT),
				...draft.items.flatMap(({ id, item, description }) => [
					...checkRequired(quoted('The item', item), item, LIST_PICKER_ITEM_MAX_LENGTH),
					...checkRequired(quoted('The id of the item', item), id, LIST_PICKER_ID_MAX_LENGTH),
					...checkLength(quoted('The description of the item', item), description, LIST_PICKER_DESCRIPTION_MAX_LENGTH),
				]),
			];
		case 'authentication':
			return [...checkRequired('The button text', draft.buttonText, TEMPLATE_BUTTON_TITLE_MAX_LENGTH), ...checkExpiry(draft.expiresInMinutes)];
	}
}

const checkExpiry = (minutes: number | undefined): string[] =>
	minutes === undefined || (Number.isInteger(minutes) && minutes >= EXPIRY_MINUTES.least && minutes <= EXPIRY_MINUTES.most)
		? []
		: [`The code expires in ${minutes} minutes; WhatsApp allows ${EXPIRY_MINUTES.least} to ${EXPIRY_MINUTES.most}. Change it.`];

function checkVariables(draft: TemplateDraft, examples: Readonly<Record<string, string>>): string[] {
	const variables = variablesIn(templateTypes(draft));
	return [
		...(variables.length > TEMPLATE_VARIABLES_MAX_COUNT ? [`The template has ${variables.length} variables; Twilio allows ${TEMPLATE_VARIABLES_MAX_COUNT}. Remove some.`] : []),
		...variables.flatMap((name) => checkLength(quoted('The name of the variable', name), name, TEMPLATE_VARIABLE_NAME_MAX_LENGTH)),
		...variables.filter((name) => !examples[name]?.trim()).map((name) => `The variable {{${name}}} has no example. WhatsApp needs one to approve the template.`),
	];
}

/** What Twilio or WhatsApp would refuse about a new template; `examples` are values that its variables could have. */
export const checkTemplateDraft = (draft: TemplateDraft, examples: Readonly<Record<string, string>> = {}): string[] => [
	...checkContent(draft),
	...checkVariables(draft, examples),
];

/** What WhatsApp would refuse about the name under which a template is handed in. */
export const checkSubmissionName = (name: string): string[] =>
	TEMPLATE_NAME_PATTERN.test(name) ? [] : [`The name "${name}" can hold only lower-case letters a to z, digits and underscores.`];
