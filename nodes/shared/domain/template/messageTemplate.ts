import type { TemplateForm } from './templateForm';

/** A message that the vendor has approved, or may: the only kind that can go out when the service window is closed. */
export interface MessageTemplate {
	id: string;
	name: string;
	/** As the vendor writes it, e.g. `en_US`. */
	language: string;
	/** In a word that people use, e.g. "Approved" or "Pending". */
	status: string;
	/** "Utility", "Marketing" or "Authentication". */
	category: string;
	/** WhatsApp has moved it from this category to another, which changes its price. */
	previousCategory?: string;
	/** WhatsApp is about to move it to this category. */
	plannedCategory?: string;
	quality?: string;
	rejectedReason?: string;
	header?: { kind: string; text?: string };
	body: string;
	footer?: string;
	buttons: Array<{ kind: string; text?: string; url?: string; phone?: string }>;
	/** The variables of the body, in order: numbers, or names. */
	variables: string[];
	/** What has to be filled in before it can be sent. */
	form: TemplateForm;
	/** The vendor's own description. */
	raw: Readonly<Record<string, unknown>>;
}

/** The status under which a template can be sent. */
export const APPROVED = 'Approved';
