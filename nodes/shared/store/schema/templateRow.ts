import type { ProviderName } from '../../domain/message/provider';

/** A template as the provider described it last. */
export interface TemplateRow {
	provider: ProviderName;
	/** The provider's id; with the provider it is the key. */
	template_id: string;
	account: string;
	name: string;
	language: string;
	status: string;
	category: string;
	quality: string | null;
	previous_category: string | null;
	planned_category: string | null;
	/** JSON of everything else. */
	content: string;
	synced_at: number;
	changed_at: number | null;
}
