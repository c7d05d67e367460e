import type { GraphCall } from '../graph/graphCall.ts';
import { json, refuse, type GraphReply } from '../graph/graphReply.ts';
import { createTemplate } from '../templates/createTemplate.ts';
import { flaw, templateRefusal } from '../templates/templateFlaw.ts';
import { createTemplateStore } from '../templates/templateStore.ts';
import { sendToReview } from './templateRoutes.ts';

const EDITABLE = ['APPROVED', 'REJECTED', 'PAUSED'];

/** `POST /{template id}`: checks the new content like that of a new template, and has it reviewed again. */
export function editTemplate(call: GraphCall): GraphReply | undefined {
	const { world, caller, body } = call;
	const template = world.templates.get(call.id);
	if (!template || !caller.accounts.some(({ wabaId }) => wabaId === template.wabaId)) return undefined;
	if (!EDITABLE.includes(template.status)) {
		return refuse(templateRefusal(flaw(2388003, 'Message template cannot be edited', `A template can be edited only while it is ${EDITABLE.join(', ').toLowerCase()}.`)));
	}
	const category = body['category'];
	if (category !== undefined && category !== template.category && template.status === 'APPROVED') {
		return refuse(templateRefusal(flaw(2388003, 'Category cannot be changed', 'The category of an approved template cannot be changed.')));
	}
	const { name, language, parameter_format } = template;
	const whole = { name, language, category: template.category, parameter_format, components: template.components, ...body };
	const checked = createTemplate(template.wabaId, whole, createTemplateStore());
	if (!checked.ok) return refuse(checked.error);
	Object.assign(template, { components: checked.value.components, category: checked.value.category, parameter_format: checked.value.parameter_format, status: 'PENDING' });
	sendToReview(world, template);
	return json({ success: true });
}
