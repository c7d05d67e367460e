import type { WorkflowContent, WorkflowNode } from './client/workflowContent.ts';

/** What contacts read, and agents about them, by workflow, node and place in its parameters, e.g. `buttons.button.0.title`. */
export type Texts = Record<string, Record<string, Record<string, string>>>;

/** The languages in which the shipped workflows are there; the first is that of the files in `workflows/`. */
export const LANGUAGES = ['en', 'fr', 'es', 'pt'] as const;

export type Language = (typeof LANGUAGES)[number];

export type TextsOfAll = Record<Language, Texts>;

type Tree = { [key: string]: Tree | string };

/** A workflow for contacts who speak this language; those who speak another are answered in theirs where the node knows it. */
export function inLanguage(content: WorkflowContent, language: Language, texts: TextsOfAll): WorkflowContent {
	const own = texts[language][content.name];
	return own ? { ...content, nodes: content.nodes.map((node) => translated(node, content.name, language, texts)) } : content;
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
function put(tree: Tree, [key = '', ...rest]: string[], text: string): void {
	const inner = tree[key];
	if (rest.length === 0) tree[key] = text;
	else if (typeof inner === 'string') tree[key] = inJson(inner, rest, text);
	else put((tree[key] ??= {}) as Tree, rest, text);
}

function inJson(json: string, place: string[], text: string): string {
	const tree = JSON.parse(json) as Tree;
	put(tree, place, text);
	return JSON.stringify(tree, null, 2);
}
