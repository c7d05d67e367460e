import { whatsAppError } from '../graph/graphError.ts';
import { accepted, refused } from '../graph/graphReply.ts';
import { fillTemplate } from '../templates/fillTemplate.ts';
import { sentTemplate } from '../templates/templateParameters.ts';
import type { MessageKindCheck } from './preparedMessage.ts';
import { checkObject } from './schemaError.ts';

const SENDABLE = new Set(['APPROVED', 'FLAGGED', 'REINSTATED']);

/** Checks a template message against the definition of the account: existence, state, and every value. */
export const checkTemplate: MessageKindCheck = (body, ground) => {
	const checked = checkObject(body, 'template', sentTemplate);
	if (!checked.ok) return checked;
	const { name, language, components } = checked.value;
	const template = ground.templates.find(ground.number.wabaId, name, language.code);
	if (template?.status === 'PAUSED') return refused(whatsAppError(132015, `Template ${name} is paused because of low quality.`));
	if (template?.status === 'DISABLED') return refused(whatsAppError(132016, `Template ${name} is disabled because of low quality.`));
	if (!template || !SENDABLE.has(template.status)) {
		return refused(whatsAppError(132001, `template name (${name}) does not exist in ${language.code}`));
	}
	const filled = fillTemplate(template, components ?? [], ground);
	if (!filled.ok) return filled;
	const { content, preparations } = filled.value;
	return accepted({
		content,
		category: template.category.toLowerCase(),
		freeForm: false,
		needsPhone: template.category === 'AUTHENTICATION',
		messageStatus: 'accepted',
		prepare: async () => (await Promise.all(preparations.map((prepare) => prepare()))).find((failure) => failure),
	});
};
