import { TEMPLATE_BUTTON_TEXT_MAX_LENGTH } from '../../../domain/message/limits';
import type { CodeDraft, TemplateText } from '../../templateAuthor';
import { checkTemplateDraft } from './checkTemplateDraft';
import { componentsContent } from './componentsContent';
import { templateContent, type TemplateContent } from './templateContent';

/** Minutes. @see https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/authentication-templates/authentication-templates */
const CODE_MINUTES = { least: 1, most: 90 } as const;

/** What a template says, as Meta wants it. */
export function writtenContent(text: TemplateText): TemplateContent {
	if (text.by === 'fields') return templateContent(text.draft);
	if (text.by === 'code') return codeContent(text.draft);
	return componentsContent(Array.isArray(text.json) ? (text.json as unknown[]) : []);
}

/** WhatsApp writes the words of such a template; what is open is which of its sentences stand there. */
const codeContent = ({ buttonText, warnsAgainstSharing, expiresIn }: CodeDraft): TemplateContent => ({
	components: [
		{ type: 'BODY', add_security_recommendation: warnsAgainstSharing },
		...(expiresIn === undefined ? [] : [{ type: 'FOOTER', code_expiration_minutes: expiresIn }]),
		{ type: 'BUTTONS', buttons: [{ type: 'OTP', otp_type: 'COPY_CODE', text: buttonText }] },
	],
});

/** What Meta would refuse. What somebody wrote as JSON is Meta's to judge, as long as it is a list. */
export function checkWritten(text: TemplateText): string[] {
	if (text.by === 'fields') return checkTemplateDraft(text.draft);
	if (text.by === 'code') return checkCode(text.draft);
	return Array.isArray(text.json) && text.json.length > 0 ? [] : ['The components are no JSON list. Write them like this: [ { "type": "BODY", "text": "Hello" } ]'];
}

export function checkCode({ buttonText, expiresIn }: CodeDraft): string[] {
	const { length } = buttonText.trim();
	const fits = expiresIn === undefined || (Number.isInteger(expiresIn) && expiresIn >= CODE_MINUTES.least && expiresIn <= CODE_MINUTES.most);
	return [
		...(length === 0 ? ['The button that copies the code has no text.'] : []),
		...(length > TEMPLATE_BUTTON_TEXT_MAX_LENGTH ? [`The button that copies the code has ${length} characters; ${TEMPLATE_BUTTON_TEXT_MAX_LENGTH} are allowed.`] : []),
		...(fits ? [] : [`The code expires in ${expiresIn} minutes; WhatsApp allows ${CODE_MINUTES.least} to ${CODE_MINUTES.most}, in whole minutes.`]),
	];
}
