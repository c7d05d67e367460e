import { readProductList } from './readProductList';
import type { TemplateSlot } from './templateForm';

const LINK = /^https?:\/\/\S+$/i;
const MEDIA_ID = /^\d+$/;

export const isMediaId = (value: string): boolean => MEDIA_ID.test(value);

/** What is missing or ill-formed in one value of a template, named as its form names it. */
export function slotProblem({ label, target, example, required }: TemplateSlot, value: string): string[] {
	if (value === '') return required ? [`"${label}" is empty.${example === undefined ? '' : ` It could be: ${example}`}`] : [];
	const wrong = (what: string): string[] => [`"${label}" is "${value}", which is ${what}.`];
	if (target.part === 'header' && target.kind !== 'text' && !LINK.test(value) && !isMediaId(value)) return wrong('neither a link that begins with https:// nor the ID of an uploaded file');
	if (target.part === 'place' && isCoordinate(target.field) && Number.isNaN(Number(value))) return wrong('not a number like 52.5');
	if (target.part === 'offer' && Number.isNaN(Date.parse(value))) return wrong('not a date and time like 2026-12-24T18:00:00Z');
	if (target.part === 'flow' && target.field === 'data' && readObject(value) === undefined) return wrong('no JSON object like { "name": "Ada" }');
	if (target.part === 'products' && target.field === 'list' && readProductList(value).length === 0) return wrong(`no list of products like ${example ?? 'bike-1, bike-2'}`);
	return [];
}

const isCoordinate = (field: string): boolean => field === 'latitude' || field === 'longitude';

/** The object that a text says as JSON; nothing where it says none. */
export function readObject(text: string): Record<string, unknown> | undefined {
	try {
		const parsed: unknown = JSON.parse(text);
		return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? (parsed as Record<string, unknown>) : undefined;
	} catch {
		return undefined;
	}
}
