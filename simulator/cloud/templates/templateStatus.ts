import type { CloudWorld } from '../cloudWorld.ts';
import type { TemplateDefinition } from './templateDefinition.ts';

/** Moves a template to another status and tells the app, as Meta does after a review or for low quality. */
export function changeTemplateStatus(world: CloudWorld, template: TemplateDefinition, status: string, reason = 'NONE'): void {
	template.status = status;
	template.rejected_reason = reason;
	const { id, wabaId, name, language, category } = template;
	const value = {
		event: status,
		message_template_id: Number(id),
		message_template_name: name,
		message_template_language: language,
		reason,
		message_template_category: category,
	};
	void world.sender.send({ wabaId, field: 'message_template_status_update', value, about: [id] });
	world.changes.announce({ what: 'numbers' });
}
