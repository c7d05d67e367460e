import { isPausedStatus, type KeptTemplate } from '../../domain/template/keptTemplate';
import type { TemplateRow } from '../schema/templateRow';
import { toIso, toOptionalIso } from '../timestamp';

type Content = Pick<KeptTemplate, 'rejectedReason' | 'header' | 'body' | 'footer' | 'buttons' | 'variables' | 'form'>;

export function templateToRow(template: KeptTemplate): TemplateRow {
	const { provider, id, account, name, language, status, category, quality, previousCategory, plannedCategory, syncedAt, changedAt } = template;
	const { rejectedReason, header, body, footer, buttons, variables, form } = template;
	const content: Content = { rejectedReason, header, body, footer, buttons, variables, form };
	return {
		provider,
		template_id: id,
		account,
		name,
		language,
		status,
		category,
		quality: quality ?? null,
		previous_category: previousCategory ?? null,
		planned_category: plannedCategory ?? null,
		content: JSON.stringify(content),
		synced_at: Date.parse(syncedAt),
		changed_at: changedAt === undefined ? null : Date.parse(changedAt),
	};
}

export function templateFromRow(row: TemplateRow): KeptTemplate {
	return {
		...(JSON.parse(row.content) as Content),
		provider: row.provider,
		account: row.account,
		id: row.template_id,
		name: row.name,
		language: row.language,
		status: row.status,
		category: row.category,
		quality: row.quality ?? undefined,
		isPaused: isPausedStatus(row.status),
		previousCategory: row.previous_category ?? undefined,
		plannedCategory: row.planned_category ?? undefined,
		syncedAt: toIso(row.synced_at),
		changedAt: toOptionalIso(row.changed_at),
	};
}
