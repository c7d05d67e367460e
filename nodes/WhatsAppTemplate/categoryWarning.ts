import type { MessageTemplate } from '../shared/domain/template/messageTemplate';

/** What whoever sends a template should know of its category, because that sets the price; nothing where all is as it was. */
export function categoryWarning({ name, category, previousCategory, plannedCategory }: Pick<MessageTemplate, 'name' | 'category' | 'previousCategory' | 'plannedCategory'>): string | undefined {
	if (plannedCategory !== undefined) return `WhatsApp is about to move the template "${name}" from ${category} to ${plannedCategory}, which changes what it costs.`;
	if (previousCategory !== undefined) return `WhatsApp has moved the template "${name}" from ${previousCategory} to ${category}, which changes what it costs.`;
	return undefined;
}
