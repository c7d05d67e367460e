import type { ProviderName } from '../message/provider';
import type { MessageTemplate } from './messageTemplate';

/** What the desk remembers of a template. */
export interface KeptTemplate extends Omit<MessageTemplate, 'raw'> {
	provider: ProviderName;
	/** The account whose template it is, as events of the whole account name it. */
	account: string;
	/** For some hours or for good it cannot be sent, because people did not like it. */
	isPaused: boolean;
	/** ISO 8601: when the provider was last asked. */
	syncedAt: string;
	/** ISO 8601: when something was last different from before. */
	changedAt?: string;
}

/** What of a template can change without anybody asking. */
export const TEMPLATE_ASPECTS = ['status', 'category', 'plannedCategory', 'quality', 'content', 'removed'] as const;

export type TemplateAspect = (typeof TEMPLATE_ASPECTS)[number];

export interface TemplateChange {
	what: TemplateAspect;
	from?: string;
	to?: string;
	reason?: string;
}

const BLOCKED: ReadonlySet<string> = new Set(['Paused', 'Disabled', 'Flagged']);

export const isPausedStatus = (status: string): boolean => BLOCKED.has(status);

/** Everything of a template that people see on their phones. */
const contentOf = ({ header, body, footer, buttons, form }: Omit<MessageTemplate, 'raw'>): string => JSON.stringify([header, body, footer, buttons, form]);

/** What is different about a template since it was last looked at. */
export function templateChanges(before: Omit<MessageTemplate, 'raw'>, after: Omit<MessageTemplate, 'raw'>): TemplateChange[] {
	const differs = (what: 'status' | 'category' | 'quality', reason?: string): TemplateChange[] =>
		before[what] === after[what] ? [] : [{ what, from: before[what], to: after[what], ...(reason === undefined ? {} : { reason }) }];
	return [...differs('status', after.rejectedReason), ...differs('category'), ...differs('quality'), ...(contentOf(before) === contentOf(after) ? [] : [{ what: 'content' as const }])];
}

/** A template after something about it was told; what was told and known already changes nothing. */
export function afterTold(template: KeptTemplate, { what, to, reason }: TemplateChange, at: string): KeptTemplate {
	if (to === undefined || what === 'content' || what === 'removed' || template[what] === to) return template;
	const changed = { ...template, [what]: to, changedAt: at };
	if (what === 'status') return { ...changed, isPaused: isPausedStatus(to), rejectedReason: to === 'Rejected' ? reason : undefined };
	if (what === 'category') return { ...changed, previousCategory: template.category, plannedCategory: undefined };
	return changed;
}
