import { TEMPLATE_NAME_MAX_LENGTH, TEMPLATE_NAME_PATTERN } from '../../../domain/message/limits';

/** Languages look like `de` or `pt_BR`. @see https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/supported-languages */
const LANGUAGE = /^[a-z]{2,3}(_[A-Za-z]{2,4})?$/;

/** What is wrong with the name and the language of a new template. */
export function checkNewTemplate({ name, language }: { name: string; language: string }): string[] {
	return [
		...(TEMPLATE_NAME_PATTERN.test(name) ? [] : [`The name "${name}" can hold only lower-case letters a to z, digits and underscores.`]),
		...(name.length > TEMPLATE_NAME_MAX_LENGTH ? [`The name has ${name.length} characters; ${TEMPLATE_NAME_MAX_LENGTH} are allowed.`] : []),
		...(LANGUAGE.test(language) ? [] : [`"${language}" is no language code; write one such as de, en_US or pt_BR.`]),
	];
}
