import type { WorkflowContent, WorkflowNode } from './client/workflowContent.ts';
import { changeWords } from './expressionWords.ts';

/** A text, or the words of an expression: how each is in English, and how in this language. */
export type Text = string | Record<string, string>;

/** What contacts and the people of the desk read, by workflow, node and place in its parameters, e.g. `buttons.button.0.title`. */
export type Texts = Record<string, Record<string, Record<string, Text>>>;

/** The languages in which the shipped workflows are there; the first is that of the files in `workflows/`. */
export const LANGUAGES = ['en', 'fr', 'es', 'pt'] as const;

export type Language = (typeof LANGUAGES)[number];

export type TextsOfAll = Record<Language, Texts>;

type Tree = { [key: string]: Tree | string };

/** A workflow for people who speak this language; contacts who speak another are answered in theirs where the node knows it. */
export function inLanguage(content: WorkflowContent, language: Language, texts: TextsOfAll): WorkflowContent {
	const own = texts[language][content.name];
	if (!own) return content;
	const answerFor = answers(content.name, language, texts);
	return { ...content, nodes: content.nodes.map((node) => reading(translated(node, content.name, language, texts), answerFor)) };
}

function translated(node: WorkflowNode, workflow: string, language: Language, texts: TextsOfAll): WorkflowNode {
	const own = texts[language][workflow]?.[node.name];
	if (!own) return node;
	const parameters = structuredClone(node['parameters']) as Tree;
	for (const [place, text] of Object.entries(own)) put(parameters, place.split('.'), text);
	if (!('textOthers' in parameters)) return { ...node, parameters };
	const others = LANGUAGES.filter((other) => other !== language).map((other) => ({ language: other, text: texts[other][workflow]?.[node.name]?.['text'] }));
	return { ...node, parameters: { ...parameters, textOthers: { text: others } } };
}

/** Settings of a workflow stand in one node as JSON; a place can lead into it. */
function put(tree: Tree, [key = '', ...rest]: string[], text: Text): void {
	const inner = tree[key];
	if (rest.length === 0) tree[key] = typeof text === 'string' ? text : withWords(inner, text);
	else if (typeof inner === 'string') tree[key] = inJson(inner, rest, text);
	else put((tree[key] ??= {}) as Tree, rest, text);
}

function withWords(expression: Tree | string | undefined, words: Record<string, string>): string {
	if (typeof expression !== 'string') throw new Error(`The texts have other words for an expression that is not there: ${Object.keys(words).join(' · ')}. Correct the place in workflows/texts.`);
	return changeWords(expression, ({ text, isRead }) => (isRead ? undefined : words[text]));
}

function inJson(json: string, place: string[], text: Text): string {
	const tree = JSON.parse(json) as Tree;
	put(tree, place, text);
	return JSON.stringify(tree, null, 2);
}

/** n8n knows what somebody chose on a page only by its words: what is compared with them must be in the language of the page. */
function answers(workflow: string, language: Language, texts: TextsOfAll): (word: string) => string | undefined {
	const found = new Map<string, Set<string>>();
	for (const [node, places] of Object.entries(texts.en[workflow] ?? {})) {
		for (const [place, english] of Object.entries(places)) {
			const own = texts[language][workflow]?.[node]?.[place];
			for (const [word, other] of pairs(english, own)) found.set(word, (found.get(word) ?? new Set()).add(other));
		}
	}
	return (word) => {
		const [other, another] = found.get(word) ?? [];
		if (another !== undefined) throw new Error(`"${workflow}" compares something with "${word}", for which the texts of "${language}" have both "${other}" and "${another}". Give it the same words everywhere.`);
		return other;
	};
}

function pairs(english: Text, own: Text | undefined): Array<[string, string]> {
	if (own === undefined) return [];
	if (typeof english === 'string') return typeof own === 'string' ? [[english, own]] : [];
	return typeof own === 'string' ? [] : Object.keys(english).flatMap((word): Array<[string, string]> => (own[word] === undefined ? [] : [[word, own[word]]]));
}

/** The node with what it compares in the words of the pages. */
function reading(node: WorkflowNode, answerFor: (word: string) => string | undefined): WorkflowNode {
	const changed = (value: unknown, key: string): unknown => {
		if (Array.isArray(value)) return value.map((one) => changed(one, key));
		if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, changed(inner, name)]));
		if (typeof value !== 'string') return value;
		if (value.startsWith('=')) return changeWords(value, ({ text, isRead }) => (isRead ? answerFor(text) : undefined));
		return key === 'rightValue' ? (answerFor(value) ?? value) : value;
	};
	return { ...node, parameters: changed(node['parameters'], '') };
}
