import type { TemplateButton } from '../message/templateParameters';

/** Where in a template a value goes. */
export type SlotTarget =
	| { part: 'header'; kind: 'text'; name?: string }
	| { part: 'header'; kind: 'image' | 'video' | 'document' }
	| { part: 'place'; field: 'latitude' | 'longitude' | 'name' | 'address' }
	| { part: 'body'; name?: string }
	/** `index` counts all buttons from 0. */
	| { part: 'button'; kind: 'quickReply' | 'url' | 'copyCode'; index: number }
	| { part: 'product'; field: 'catalogId' | 'productId' }
	| { part: 'flow'; field: 'token' | 'data'; index: number }
	| { part: 'catalog'; index: number }
	| { part: 'products'; field: 'thumbnail' | 'list'; index: number }
	| { part: 'code' }
	| { part: 'offer' };

/** One value that a template leaves open. */
export interface TemplateSlot {
	/** Unique within the template and the same as long as its text is, e.g. `header`, `body_1`, `button_0`. */
	id: string;
	/** What people read beside the field. */
	label: string;
	target: SlotTarget;
	/** What the reviewers saw in its place. */
	example?: string;
	/** False where WhatsApp sends something of its own if nothing is given. */
	required: boolean;
	/** Which card of a carousel it is on, from 0. */
	card?: number;
}

/** A template as a form to fill in, whatever its vendor calls the parts. */
export interface TemplateForm {
	/** Under which a message names the template: its name, or its id. */
	sendName: string;
	slots: TemplateSlot[];
	/** Buttons that a message must name although nothing is filled in. */
	fixedButtons: TemplateButton[];
	/** What no form can fill, in words, e.g. "an order". */
	beyond?: string;
}

/** The label of a field in the editor, which shows little of it: an example says more than the words around. */
export const slotTitle = ({ label, example }: Pick<TemplateSlot, 'label' | 'example'>): string => (example === undefined ? label : `${label.replace(/ \(.*\)$/s, '')} e.g. ${example}`);

const WORDS_SHOWN = 2;

/** `{{1}} (Hi …, your order)`: a number alone says nothing to whoever fills it in. */
export function variableLabel(name: string, body: string): string {
	// Twilio lets its users name a variable as they like.
	const [before, after] = body.split(new RegExp(`\\{\\{\\s*${name.replace(/\W/g, '\\$&')}\\s*\\}\\}`));
	if (before === undefined || after === undefined) return `{{${name}}}`;
	const words = (text: string) => text.replace(/\{\{[^}]*\}\}/g, '…').split(/\s+/).filter(Boolean);
	return `{{${name}}} (${[...words(before).slice(-WORDS_SHOWN), '…', ...words(after).slice(0, WORDS_SHOWN)].join(' ')})`;
}
