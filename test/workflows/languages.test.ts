import { existsSync } from 'node:fs';
import { join } from 'node:path';

import type { WorkflowContent, WorkflowNode } from '../../desk/client/workflowContent.ts';
import { inLanguage, LANGUAGES, type Text, type Texts } from '../../desk/inLanguage.ts';
import { readWorkflows, shipped, texts, WORKFLOWS } from './shippedWorkflows';

const translated = shipped.filter(({ content }) => content.name in texts.en || content.nodes.some((node) => Object.keys(wordsOf(node)).length > 0));

const wordPlaces = (place: string, text: Text) => (typeof text === 'string' ? [place] : Object.keys(text).map((word) => `${place}: ${word}`));
const placesOf = (language: Texts) => Object.entries(language).flatMap(([workflow, nodes]) => Object.entries(nodes).flatMap(([node, places]) => Object.entries(places).flatMap(([place, text]) => wordPlaces(`${workflow} / ${node} / ${place}`, text))));
const variablesOf = (text: string) => [...text.matchAll(/\{\{\s*([\w.]+)/g)].map(([, name]) => name);

/** The words of a node that reach a contact: its text, footer, buttons and what it puts into a template, where they are not made by an expression or elsewhere. */
function wordsOf({ type, parameters }: WorkflowNode & { parameters?: unknown }): Record<string, string> {
	if (!/\.(helpdeskReply|whatsAppCloud|helpdeskConversation|whatsAppTemplate)$/.test(type)) return {};
	const { text, footer, buttons, values } = parameters as { text?: string; footer?: string; buttons?: { button: Array<{ title: string }> }; values?: { value: Record<string, string> } };
	const titles = Object.fromEntries((buttons?.button ?? []).map(({ title }, index) => [`buttons.button.${index}.title`, title]));
	const filled = Object.fromEntries(Object.entries(values?.value ?? {}).map(([name, value]) => [`values.value.${name}`, value]));
	return Object.fromEntries(Object.entries({ text, footer, ...titles, ...filled }).filter((entry): entry is [string, string] => entry[1] !== undefined && !entry[1].startsWith('=')));
}

describe('The texts of the workflows (workflows/texts)', () => {
	it.each(LANGUAGES)('are complete in the language %s, and name the same variables', (language) => {
		expect(placesOf(texts[language]).sort()).toEqual(placesOf(texts.en).sort());
		for (const [workflow, nodes] of Object.entries(texts.en)) {
			for (const [node, places] of Object.entries(nodes)) {
				for (const [place, text] of Object.entries(places)) {
					const own = texts[language][workflow]![node]![place]!;
					if (typeof own !== 'string' || typeof text !== 'string') {
						expect(Object.values(own).filter((word) => word.trim() === '')).toEqual([]);
						continue;
					}
					expect(own.trim()).not.toBe('');
					expect(variablesOf(own)).toEqual(variablesOf(text));
					if (/title$/.test(place)) expect(own.length).toBeLessThanOrEqual(20);
					if (place === 'footer') expect(own.length).toBeLessThanOrEqual(60);
				}
			}
		}
	});

	it.each(translated)('hold everything that $file says to a contact, and nothing that it does not have', ({ content }) => {
		const own = texts.en[content.name]!;
		const said = content.nodes.filter((node) => Object.keys(wordsOf(node)).length > 0);
		for (const node of said) expect(own[node.name]).toMatchObject(wordsOf(node));
		for (const name of Object.keys(own)) expect(content.nodes.map((node) => node.name)).toContain(name);
		expect(inLanguage(content, 'en', texts)).toEqual(content);
	});

	it('belong to workflows that are there', () => {
		expect(translated.map(({ content }) => content.name).sort()).toEqual(Object.keys(texts.en).sort());
	});

	it.each(LANGUAGES.slice(1).flatMap((language) => shipped.map(({ file, content }) => ({ language, file, content }))))(
		'are in workflows/$language/$file, which `node desk/writeLanguages.ts` writes',
		({ language, file, content }) => {
			const expected = inLanguage(content, language, texts);
			expect(existsSync(join(WORKFLOWS, language, file))).toBe(expected !== content);
			if (expected !== content) expect(readWorkflows(language, file)).toEqual(expected);
		},
	);

	it('change nothing but words: the nodes, their places and their connections stay', () => {
		for (const { file, content } of translated) {
			const frame = ({ nodes, ...rest }: WorkflowContent) => ({ ...rest, nodes: nodes.map(({ parameters: _parameters, ...node }) => node) });
			for (const language of LANGUAGES.slice(1)) expect(frame(readWorkflows<WorkflowContent>(language, file))).toEqual(frame(content));
		}
	});
});
