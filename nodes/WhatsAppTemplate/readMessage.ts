import type { IDataObject } from 'n8n-workflow';

import { fillText } from '../shared/domain/message/fillText';
import { fillTemplate, type SlotValues, type TemplateMessage } from '../shared/domain/template/fillTemplate';
import type { MessageTemplate } from '../shared/domain/template/messageTemplate';
import { textOf } from '../shared/n8n/fields/readText';
import { checkError } from '../shared/n8n/nodeErrors';
import type { HelpdeskStore } from '../shared/store/helpdeskStore';
import type { TemplateCall } from './TemplateCall';

type Known = Readonly<Record<string, unknown>>;

/** What texts can be filled with: the item, and everything that the store knows of its contact. */
export async function knownOf({ json, incoming }: TemplateCall, store: HelpdeskStore | undefined): Promise<Known> {
	const kept = store && incoming.contactId ? await store.contacts.get(incoming.contactId) : undefined;
	return kept?.ok ? { ...json, contact: { ...kept.value, ...(json.contact as IDataObject) } } : json;
}

/** A text with its variables filled in; one that has neither value nor default is refused. */
export function filled(call: TemplateCall, text: string, known: Known): string {
	const result = fillText(text, known);
	if (result.missing.length === 0) return result.text;
	throw call.refusal(`Nothing is known of ${result.missing.join(', ')}`, `Say what to write then, e.g. {{${result.missing[0]}|there}}. Nothing was sent.`);
}

/** The chosen template with the values of the panel, ready to be sent. */
export function templateMessage(call: TemplateCall, template: MessageTemplate, known: Known): TemplateMessage {
	const given = call.parameter<Record<string, unknown> | null>('values.value', {}) ?? {};
	const values: SlotValues = Object.fromEntries(Object.entries(given).map(([id, value]) => [id, filled(call, textOf(value), known)]));
	const message = fillTemplate(template, values);
	if (message.ok) return message.value;
	throw checkError(call.context.getNode(), call.itemIndex, message.failure);
}
