import type { OutboundMedia, OutboundMessage } from '../message/outboundMessage';
import type { TemplateButton, TemplateCard, TemplateHeader, TemplateParameters } from '../message/templateParameters';
import { failed, success, type Result } from '../result';
import type { MessageTemplate } from './messageTemplate';
import { readProductList } from './readProductList';
import { isMediaId, readObject, slotProblem } from './slotProblem';
import type { SlotTarget, TemplateSlot } from './templateForm';

export type TemplateMessage = Extract<OutboundMessage, { kind: 'template' }>;

/** Values by the ids of the slots. */
export type SlotValues = Readonly<Record<string, string>>;

/**
 * A template with its values filled in, or everything that is missing or ill-formed, each named as the form names it. Values that belong to
 * no slot are left out: the template may have been changed since somebody filled in the form.
 */
export function fillTemplate({ language, name, form }: Pick<MessageTemplate, 'name' | 'language' | 'form'>, values: SlotValues): Result<TemplateMessage, string[]> {
	if (form.beyond) return failed([`The template "${name}" has ${form.beyond}, which cannot be filled in here. Send it with the node of its provider.`]);
	const filled = form.slots.map((slot) => ({ slot, value: (values[slot.id] ?? '').trim() }));
	const problems = filled.flatMap(({ slot, value }) => slotProblem(slot, value));
	if (problems.length > 0) return failed(problems);
	const given = filled.filter(({ value }) => value !== '');
	return success({ kind: 'template', name: form.sendName, ...(form.sendName === name ? {} : { title: name }), language, parameters: parametersOf(given, form.fixedButtons) });
}

interface Filled {
	slot: TemplateSlot;
	value: string;
}

/** The parameters of the message itself, and those of each card. */
function parametersOf(given: readonly Filled[], fixedButtons: readonly TemplateButton[]): TemplateParameters {
	const parameters = partOf(given.filter(({ slot }) => slot.card === undefined), fixedButtons);
	const cards = Math.max(0, ...given.map(({ slot }) => (slot.card ?? -1) + 1));
	if (cards === 0) return parameters;
	return { ...parameters, cards: Array.from({ length: cards }, (_, card) => cardOf(given.filter(({ slot }) => slot.card === card))) };
}

function cardOf(given: readonly Filled[]): TemplateCard {
	const { header, body, buttons } = partOf(given, []);
	return { ...(header && { header: header as TemplateCard['header'] }), body, buttons };
}

function partOf(given: readonly Filled[], fixedButtons: readonly TemplateButton[]): TemplateParameters {
	const parameters: TemplateParameters = { body: [], buttons: [...fixedButtons] };
	const place = { latitude: '', longitude: '', name: '', address: '' };
	const product = { catalogId: '', productId: '' };
	for (const { slot, value } of given) {
		const { target } = slot;
		if (target.part === 'header') parameters.header = headerOf(target, value);
		if (target.part === 'place') place[target.field] = value;
		if (target.part === 'product') product[target.field] = value;
		if (target.part === 'body') parameters.body.push({ text: value, ...(target.name === undefined ? {} : { name: target.name }) });
		if ('index' in target) parameters.buttons = withButton(parameters.buttons, target, value);
		if (target.part === 'code') parameters.code = value;
		if (target.part === 'offer') parameters.offerEndsAt = Date.parse(value);
	}
	const { latitude, longitude, ...words } = place;
	if (latitude !== '') parameters.header = { kind: 'location', latitude: Number(latitude), longitude: Number(longitude), ...words };
	if (product.productId !== '') parameters.header = { kind: 'product', ...product };
	return parameters;
}

const mediaOf = (value: string): OutboundMedia => (isMediaId(value) ? { source: 'id', id: value } : { source: 'link', link: value });

function headerOf(target: Extract<SlotTarget, { part: 'header' }>, value: string): TemplateHeader {
	if (target.kind !== 'text') return { kind: target.kind, media: mediaOf(value) };
	return { kind: 'text', text: value, ...(target.name === undefined ? {} : { name: target.name }) };
}

/** The buttons with one more value: in the button of that place, if it stands there already. */
function withButton(buttons: readonly TemplateButton[], target: Extract<SlotTarget, { index: number }>, value: string): TemplateButton[] {
	const known = buttons.find(({ index }) => index === target.index);
	return [...buttons.filter((button) => button !== known), buttonOf(known, target, value)];
}

function buttonOf(known: TemplateButton | undefined, target: Extract<SlotTarget, { index: number }>, value: string): TemplateButton {
	const { index } = target;
	switch (target.part) {
		case 'button':
			return { index, kind: target.kind, value };
		case 'flow':
			return { ...(known?.kind === 'flow' ? known : { kind: 'flow', index }), ...(target.field === 'token' ? { token: value } : { data: readObject(value) }) };
		case 'catalog':
			return { kind: 'catalog', index, thumbnailProductId: value };
		case 'products': {
			const before = known?.kind === 'products' ? known : { kind: 'products' as const, index, thumbnailProductId: '', sections: [] };
			return target.field === 'thumbnail' ? { ...before, thumbnailProductId: value } : { ...before, sections: readProductList(value) };
		}
	}
}
