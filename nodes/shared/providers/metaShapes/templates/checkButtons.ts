import {
	TEMPLATE_BUTTONS_MAX_COUNT,
	TEMPLATE_BUTTON_PHONE_MAX_LENGTH,
	TEMPLATE_BUTTON_TEXT_MAX_LENGTH,
	TEMPLATE_BUTTON_URL_MAX_LENGTH,
	TEMPLATE_COPY_CODE_MAX_LENGTH,
} from '../../../domain/message/limits';
import { checkPlainLine, tooLong } from './checkParts';
import type { DraftButton } from './templateContent';
import { variablesOf } from './variablesOf';

/** @see https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/components */
const MOST_OF_A_KIND: Partial<Record<DraftButton['kind'], number>> = { url: 2, phone: 1, copyCode: 1 };

const KIND_NAMES: Record<DraftButton['kind'], string> = { url: 'links', phone: 'phone numbers', copyCode: 'coupon codes', quickReply: 'quick replies' };

const BUTTON_VALUES: Record<Exclude<DraftButton['kind'], 'quickReply'>, { what: string; max: number }> = {
	url: { what: 'a link', max: TEMPLATE_BUTTON_URL_MAX_LENGTH },
	phone: { what: 'a phone number', max: TEMPLATE_BUTTON_PHONE_MAX_LENGTH },
	copyCode: { what: 'an example of the code', max: TEMPLATE_COPY_CODE_MAX_LENGTH },
};

/** What Meta would refuse about the buttons of a template. */
export function checkButtons(buttons: DraftButton[]): string[] {
	const isQuick = buttons.map(({ kind }) => kind === 'quickReply');
	const changes = isQuick.filter((quick, index) => index > 0 && quick !== isQuick[index - 1]).length;
	const texts = buttons.map(({ text }) => text.trim()).filter(Boolean);
	const twice = texts.find((text, index) => texts.indexOf(text) < index);
	return [
		...(buttons.length > TEMPLATE_BUTTONS_MAX_COUNT ? [`There are ${buttons.length} buttons; ${TEMPLATE_BUTTONS_MAX_COUNT} are allowed.`] : []),
		...Object.entries(MOST_OF_A_KIND).flatMap(([kind, most]) => {
			const count = buttons.filter((button) => button.kind === kind).length;
			return count > most ? [`There are ${count} buttons with ${KIND_NAMES[kind as DraftButton['kind']]}; at most ${most} allowed.`] : [];
		}),
		...(changes > 1 ? ['Quick replies must stand together, before or after all other buttons.'] : []),
		...(twice === undefined ? [] : [`Two buttons have the text "${twice}"; each needs one of its own.`]),
		...buttons.flatMap(checkButton),
	];
}

function checkButton({ kind, text, value = '', example }: DraftButton, index: number): string[] {
	const name = `Button ${index + 1}`;
	const wanted = kind === 'quickReply' ? undefined : BUTTON_VALUES[kind];
	return [
		...(kind === 'copyCode' || text.trim() ? [] : [`${name} has no text.`]),
		...tooLong(name, text, TEMPLATE_BUTTON_TEXT_MAX_LENGTH),
		...checkPlainLine(name, text),
		...(/\{\{/.test(text) ? [`${name} has a variable in its text, which WhatsApp does not allow there.`] : []),
		...(wanted && !value.trim() ? [`${name} needs ${wanted.what}.`] : []),
		...(wanted ? tooLong(`The value of button ${index + 1}`, value, wanted.max) : []),
		...(kind === 'url' && value.trim() ? checkLink(name, value, example) : []),
	];
}

function checkLink(name: string, link: string, example: string | undefined): string[] {
	const variables = variablesOf(link);
	return [
		...(/^https?:\/\/[^\s{]+/.test(link) ? [] : [`${name} has a link that does not begin with https:// or http:// and a domain.`]),
		...(variables.length > 1 || (variables.length === 1 && !/\}\}$/.test(link)) ? [`${name} has a link with a variable elsewhere than at its end; one may stand there.`] : []),
		...(variables.length > 0 && !example?.trim() ? [`${name} has a variable in its link, but no example for it.`] : []),
	];
}
