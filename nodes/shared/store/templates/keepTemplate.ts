import { isPausedStatus, templateChanges, type KeptTemplate, type TemplateChange } from '../../domain/template/keptTemplate';
import type { MessageTemplate } from '../../domain/template/messageTemplate';
import type { StoreContext } from '../storeContext';
import { findTemplate } from './findTemplates';
import { noteTemplateChange } from './noteTemplateChange';
import { saveTemplate } from './saveTemplate';
import type { TemplateAccount } from './templateStore';

/** Takes over one template that the provider has just described; what is different goes into the history. */
export async function keepTemplate(context: StoreContext, owner: TemplateAccount, template: MessageTemplate, at: Date): Promise<KeptTemplate> {
	await context.hold([`templates ${owner.account}`]);
	const before = await findTemplate(context, owner.provider, { id: template.id });
	const changes = before ? templateChanges(before, template) : [];
	const after = keptAfter(owner, template, { before, changes, at });
	await saveTemplate(context, after);
	for (const change of changes) await noteTemplateChange(context, after, change, at);
	return after;
}

interface Comparison {
	before?: KeptTemplate;
	changes: readonly TemplateChange[];
	at: Date;
}

/** What is kept of a template after the provider has described it anew; where a vendor tells of moves itself, its word counts. */
export function keptAfter({ provider, account }: TemplateAccount, { raw: _raw, ...template }: MessageTemplate, { before, changes, at }: Comparison): KeptTemplate {
	const moved = before !== undefined && changes.some(({ what }) => what === 'category');
	const syncedAt = at.toISOString();
	return {
		...template,
		provider,
		account,
		isPaused: isPausedStatus(template.status),
		previousCategory: template.previousCategory ?? (moved ? before.category : before?.previousCategory),
		plannedCategory: template.plannedCategory ?? (moved ? undefined : before?.plannedCategory),
		syncedAt,
		changedAt: changes.length > 0 ? syncedAt : before?.changedAt,
	};
}
