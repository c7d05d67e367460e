import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import type { WorkflowContent } from '../../desk/client/workflowContent.ts';
import { LANGUAGES, type Texts, type TextsOfAll } from '../../desk/inLanguage.ts';

export const WORKFLOWS = resolve(__dirname, '../../workflows');

export const readWorkflows = <T>(...path: string[]): T => JSON.parse(readFileSync(join(WORKFLOWS, ...path), 'utf8')) as T;

export const texts = Object.fromEntries(LANGUAGES.map((language) => [language, readWorkflows<Texts>('texts', `${language}.json`)])) as TextsOfAll;

export const shipped = readdirSync(WORKFLOWS)
	.filter((file) => file.endsWith('.json'))
	.map((file) => ({ file, content: readWorkflows<WorkflowContent>(file) }));

/** Every string in the parameters of a node, by its place, e.g. `formFields.values.0.fieldLabel`. */
export function stringsOf(parameters: unknown, place = ''): Array<[place: string, text: string]> {
	if (typeof parameters === 'string') return [[place, parameters]];
	if (typeof parameters !== 'object' || parameters === null) return [];
	return Object.entries(parameters).flatMap(([name, inner]) => stringsOf(inner, place === '' ? name : `${place}.${name}`));
}
