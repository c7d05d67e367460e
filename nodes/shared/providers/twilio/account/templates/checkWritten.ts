import { checkTemplateDraft as checkForWhatsApp } from '../../../metaShapes/templates/checkTemplateDraft';
import { checkCode } from '../../../metaShapes/templates/writtenContent';
import { isRecord } from '../../../reading/readJson';
import type { TemplateText } from '../../../templateAuthor';
import { TEMPLATE_VARIABLES_MAX_COUNT, TEMPLATE_VARIABLE_NAME_MAX_LENGTH } from '../../limits';
import { writtenTypes } from './writtenTypes';

/** What WhatsApp would refuse about a template, and what Twilio does not take. */
export function checkWritten(text: TemplateText): string[] {
	if (text.by === 'code') return checkCode(text.draft);
	if (text.by === 'json') return isRecord(text.json) && Object.keys(text.json).length > 0 ? [] : ['The types are no JSON object. Write them like this: { "twilio/text": { "body": "Hello" } }'];
	const { header, body } = text.draft;
	const names = Object.keys(writtenTypes(text.draft).examples);
	return [
		...checkForWhatsApp(text.draft),
		...(header?.kind === 'location' ? ['Twilio has no templates with a place as their header. Choose another header.'] : []),
		...(header && 'handle' in header ? checkFile(header) : []),
		...(/\}\}\s*\{\{/.test(body) ? ['Two variables stand side by side, which WhatsApp does not approve. Put words between them.'] : []),
		...(names.length > TEMPLATE_VARIABLES_MAX_COUNT ? [`The template has ${names.length} variables; Twilio allows ${TEMPLATE_VARIABLES_MAX_COUNT}.`] : []),
		...names.filter((name) => name.length > TEMPLATE_VARIABLE_NAME_MAX_LENGTH).map((name) => `The variable {{${name}}} has ${name.length} characters; Twilio allows ${TEMPLATE_VARIABLE_NAME_MAX_LENGTH}.`),
	];
}

function checkFile({ handle, example }: { handle: string; example?: string }): string[] {
	if (!/^https?:\/\/[^\s/{]+/.test(handle)) return ['The header has no link to a file that begins with https:// or http:// and a domain.'];
	return handle.includes('{{') && !example?.trim() ? ['The header has a variable in its link, but no example for it.'] : [];
}
