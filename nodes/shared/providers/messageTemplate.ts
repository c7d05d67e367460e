export type { MessageTemplate } from '../domain/template/messageTemplate';

export interface TemplateFilter {
	/** Part of the name. */
	name?: string;
	language?: string;
	/** As the vendor writes it, e.g. `APPROVED`. */
	status?: string;
	category?: string;
	/** All where it is missing. */
	limit?: number;
}
