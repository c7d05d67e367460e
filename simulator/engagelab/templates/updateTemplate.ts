import { createTemplate } from '../../cloud/templates/createTemplate.ts';
import { createTemplateStore } from '../../cloud/templates/templateStore.ts';
import type { EngageLabCall } from '../rest/engageLabCall.ts';
import { engageLabError, notFound, templateRefusal } from '../rest/engageLabError.ts';
import { done, refuse, type EngageLabReply } from '../rest/engageLabReply.ts';
import { sendToReview } from './templateStatus.ts';

const EDITABLE = ['APPROVED', 'REJECTED', 'PAUSED'];
/** Meta's subcode for an edit that it does not allow. */
const notEditable = (why: string): EngageLabReply => refuse(engageLabError(5002, `code:100:2388003 ${why}`));

/** Checks the new content like that of a new template, and has it reviewed again. */
export function updateTemplate({ world, account, id, body }: EngageLabCall): EngageLabReply {
	const template = world.templates.get(id);
	if (template?.wabaId !== account.wabaId) return refuse(notFound(`template ${id}`));
	if (!EDITABLE.includes(template.status)) return notEditable(`A template can be edited only while it is ${EDITABLE.join(', ').toLowerCase()}.`);
	const { name, language } = template;
	const { category = template.category, components } = body;
	const checked = createTemplate(template.wabaId, { name, language, category, components }, createTemplateStore());
	if (!checked.ok) return refuse(templateRefusal(checked.error));
	if (checked.value.category !== template.category && template.status === 'APPROVED') return notEditable('The category of an approved template cannot be changed.');
	Object.assign(template, { components: checked.value.components, category: checked.value.category, status: 'PENDING' });
	sendToReview(world, template);
	return done;
}
