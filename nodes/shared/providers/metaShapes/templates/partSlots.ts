import type { TemplateButton } from '../../../domain/message/templateParameters';
import { variableLabel, type TemplateSlot } from '../../../domain/template/templateForm';
import { isRecord, readList, readRecord, readText } from '../../reading/readJson';
import type { JsonRecord } from '../../reading/readJson';
import { variablesOf } from './variablesOf';

const FILES = { IMAGE: 'image', VIDEO: 'video', DOCUMENT: 'document' } as const;

const PLACE = [
	['latitude', 'Latitude of the place'],
	['longitude', 'Longitude of the place'],
	['name', 'Name of the place'],
	['address', 'Address of the place'],
] as const;

const PRODUCT = [
	['catalogId', 'ID of the catalog'],
	['productId', 'ID of the product'],
] as const;

export const typeOf = (part: JsonRecord | undefined): string => readText(part, 'type')?.toUpperCase() ?? '';
const isNamed = (variable: string): boolean => !/^\d+$/.test(variable);
const named = (variable: string) => (isNamed(variable) ? { name: variable } : {});
const withExample = (example: unknown) => (typeof example === 'string' && example !== '' ? { example } : {});

/** The examples of a part, by the name of the variable or by its place. */
function examplesOf(part: JsonRecord | undefined, key: 'header_text' | 'body_text'): (variable: string, index: number) => unknown {
	const example = readRecord(part, 'example');
	const byName = readList(example, `${key}_named_params`).filter(isRecord);
	const [first] = readList(example, key);
	const inOrder: readonly unknown[] = Array.isArray(first) ? first : readList(example, key);
	return (variable, index) => (isNamed(variable) ? readText(byName.find((given) => readText(given, 'param_name') === variable), 'example') : inOrder[index]);
}

/** What the part above the text leaves open. */
export function headerSlots(header: JsonRecord | undefined): TemplateSlot[] {
	const format = readText(header, 'format')?.toUpperCase() ?? '';
	if (format in FILES) {
		const kind = FILES[format as keyof typeof FILES];
		return [{ id: 'header', label: `Link to the ${kind}`, target: { part: 'header', kind }, required: true }];
	}
	if (format === 'LOCATION') return PLACE.map(([field, label]) => ({ id: `header_${field}`, label, target: { part: 'place', field }, required: true }));
	if (format === 'PRODUCT') return PRODUCT.map(([field, label]) => ({ id: `header_${field}`, label, target: { part: 'product', field }, required: true }));
	const text = readText(header, 'text') ?? '';
	const example = examplesOf(header, 'header_text');
	return variablesOf(text).map((variable, index) => ({
		id: 'header',
		label: `Header (${text})`,
		target: { part: 'header', kind: 'text', ...named(variable) },
		...withExample(example(variable, index)),
		required: true,
	}));
}

/** The variables of the text. */
export function bodySlots(body: JsonRecord | undefined): TemplateSlot[] {
	const text = readText(body, 'text') ?? '';
	const example = examplesOf(body, 'body_text');
	return variablesOf(text).map((variable, index) => ({
		id: `body_${variable}`,
		label: variableLabel(variable, text),
		target: { part: 'body', ...named(variable) },
		...withExample(example(variable, index)),
		required: true,
	}));
}

/** Meta's example is the whole link, of which only the end is filled in. */
function linkEnd(url: string, example: unknown): unknown {
	const [fixed = ''] = url.split('{{');
	return typeof example === 'string' && example.startsWith(fixed) ? example.slice(fixed.length) : example;
}

/** What a button leaves open; `index` counts all buttons of its part from 0. */
export function buttonSlots(button: JsonRecord, index: number): TemplateSlot[] {
	const text = readText(button, 'text') ?? '';
	const url = readText(button, 'url') ?? '';
	const id = `button_${index}`;
	const [shown] = readList(button, 'example');
	switch (typeOf(button)) {
		case 'URL':
			if (variablesOf(url).length === 0) return [];
			return [{ id, label: `Link end of "${text}"`, target: { part: 'button', kind: 'url', index }, ...withExample(linkEnd(url, shown)), required: true }];
		case 'COPY_CODE':
			return [{ id, label: 'Code to copy', target: { part: 'button', kind: 'copyCode', index }, ...withExample(readText(button, 'example') ?? shown), required: true }];
		case 'QUICK_REPLY':
			return [{ id, label: `Answer of "${text}"`, target: { part: 'button', kind: 'quickReply', index }, required: false }];
		case 'FLOW':
			return [
				{ id: `${id}_token`, label: `Token of the form "${text}"`, target: { part: 'flow', field: 'token', index }, required: false },
				{ id: `${id}_data`, label: `Data for the form "${text}" (JSON)`, target: { part: 'flow', field: 'data', index }, required: false },
			];
		case 'CATALOG':
			return [{ id, label: 'ID of the product on the picture', target: { part: 'catalog', index }, required: false }];
		case 'MPM':
			return [
				{ id, label: 'ID of the product on the picture', target: { part: 'products', field: 'thumbnail', index }, required: true },
				{ id: `${id}_list`, label: 'Products', target: { part: 'products', field: 'list', index }, example: 'Bikes: bike-1, bike-2; Helmets: helmet-9', required: true },
			];
		default:
			return [];
	}
}

/** Buttons that a message must name although nothing is filled in. */
export function fixedButton(button: JsonRecord, index: number): TemplateButton[] {
	if (typeOf(button) === 'FLOW') return [{ kind: 'flow', index }];
	return typeOf(button) === 'CATALOG' ? [{ kind: 'catalog', index }] : [];
}
