import type { TemplateDefinition } from '../../cloud/templates/templateDefinition.ts';
import { rowFrame } from '../callbacks/rowFrame.ts';
import type { EngageLabWorld } from '../engageLabWorld.ts';

/** Moves a template to another status and tells the account. */
export function changeTemplateStatus(world: EngageLabWorld, template: TemplateDefinition, status: string, reason = 'NONE'): void {
	const { id, name, language, wabaId } = template;
	template.status = status;
	const data = { template_id: id, template_name: name, template_language: language, template_status: status, template_status_reason: reason };
	const row = { ...rowFrame(world.clock.now()), notification: { event: 'template_update', notification_data: data } };
	void world.callbacks.send({ wabaId, kind: 'notification', name: 'template_update', about: [id], row });
	world.changes.announce({ what: 'numbers' });
}

/** Gives a template to Meta's reviewers, who take a little while and then approve. */
export function sendToReview(world: EngageLabWorld, template: TemplateDefinition): void {
	world.clock.after(world.settings.templateReviewMs, () => {
		if (world.templates.get(template.id)?.status === 'PENDING') changeTemplateStatus(world, template, 'APPROVED');
	});
}
