import type { OutboundMedia, OutboundMessage } from '../message/outboundMessage';
import type { TemplateButton, TemplateHeader, TemplateParameters } from '../message/templateParameters';
import { failed, success, type Result } from '../result';
import type { MessageTemplate } from './messageTemplate';
import type { TemplateSlot } from './templateForm';

export type TemplateMessage = Extract<OutboundMessage, { kind: 'template' }>;

/** Values by the ids of the slots. */
export type SlotValues = Readonly<Record<string, string>>;

const LINK = /^https?:\/\/\S+$/i;
const MEDIA_ID = /^\d+$/;

/**
 * A template with its values filled in, or everything that is missing or ill-formed, each named as the form names it. Values that belong to
 * no slot are left out: the template may have been changed since somebody filled in the form.
 */
export function fillTemplate({ language, name, form }: Pick<MessageTemplate, 'name' | 'language' | 'form'>, values: SlotValues): Result<TemplateMessage, string[]> {
	if (form.beyond) return failed([`The template "${name}" has ${form.beyond}, which cannot be filled in here. Send it with the node of its provider.`]);
	const filled = form.slots.map((slot) => ({ slot, value: (values[slot.id] ?? '').trim() }));
	const problems = filled.flatMap(({ slot, value }) => problemOf(slot, value));
	if (problems.length > 0) return failed(problems);
	const given = filled.filter(({ value }) => value !== '');
	return success({ kind: 'template', name: form.sendName, language, parameters: parametersOf(given, form.fixedButtons) });
}

function problemOf({ label, target, example, required }: TemplateSlot, value: string): string[] {
	if (value === '') return required ? [`"${label}" is empty.${example === undefined ? '' : ` It could be: ${example}`}`] : [];
	if (target.part === 'header' && target.kind !== 'text' && !LINK.test(value) && !MEDIA_ID.test(value)) return [`"${label}" is "${value}", which is neither a link that begins with https:// nor the ID of an uploaded file.`];
	if (target.part === 'place' && isCoordinate(target.field) && Number.isNaN(Number(value))) return [`"${label}" is "${value}", which is not a number like 52.5.`];
	if (target.part === 'offer' && Number.isNaN(Date.parse(value))) return [`"${label}" is "${value}", which is not a date and time like 2026-12-24T18:00:00Z.`];
	return [];
}

const isCoordinate = (field: string): boolean => field === 'latitude' || field === 'longitude';

const mediaOf = (value: string): OutboundMedia => (MEDIA_ID.test(value) ? { source: 'id', id: value } : { source: 'link', link: value });

interface Filled {
	slot: TemplateSlot;
	value: string;
}

function parametersOf(given: readonly Filled[], fixedButtons: readonly TemplateButton[]): TemplateParameters {
	const parameters: TemplateParameters = { body: [], buttons: [...fixedButtons] };
	const place = { latitude: '', longitude: '', name: '', address: '' };
	for (const { slot, value } of given) {
		const { target } = slot;
		if (target.part === 'header') parameters.header = headerOf(target, value);
		if (target.part === 'place') place[target.field] = value;
		if (target.part === 'body') parameters.body.push({ text: value, ...(target.name === undefined ? {} : { name: target.name }) });
		if (target.part === 'button') parameters.buttons.push({ index: target.index, kind: target.kind, value });
		if (target.part === 'code') parameters.code = value;
		if (target.part === 'offer') parameters.offerEndsAt = Date.parse(value);
	}
	const { latitude, longitude, ...words } = place;
	if (latitude !== '') parameters.header = { kind: 'location', latitude: Number(latitude), longitude: Number(longitude), ...words };
	return parameters;
}

function headerOf(target: Extract<TemplateSlot['target'], { part: 'header' }>, value: string): TemplateHeader {
	if (target.kind !== 'text') return { kind: target.kind, media: mediaOf(value) };
	return { kind: 'text', text: value, ...(target.name === undefined ? {} : { name: target.name }) };
}
