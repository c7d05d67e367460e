import type { WorkflowContent } from '../../desk/client/workflowContent.ts';
import { inLanguage, LANGUAGES, type Language } from '../../desk/inLanguage.ts';
import { runExpression, type Outputs } from './runExpression';
import { shipped, texts } from './shippedWorkflows';

interface Field {
	fieldName?: string;
	fieldOptions?: { values: Array<{ option: string }> };
}
interface Condition {
	leftValue: string;
	rightValue: string;
}
interface Parameters {
	jsonOutput?: string;
	formFields?: { values: Field[] };
	conditions?: { conditions: Condition[] };
	rules?: { values: Array<{ conditions: { conditions: Condition[] } }> };
}

/** Where the workflows were before a page: enough for each of them to be drawn and read. */
const before: Outputs = {
	'Which Numbers Are There?': [{ id: 'cloud:1', phone: '+15550100', provider: 'cloud', settings: { displayName: 'Shop' }, name: 'Shop', status: 'Pending' }],
	'What Waits for Approval?': [{ contact: { name: 'Ada Example' }, conversation: { id: '7' } }],
	'Who Asked, and Why?': [{ text: 'Erasure: by letter', author: { id: 'eve' } }],
	'Who Asks?': [{ id: 'eve' }],
	'Who Decides?': [{ id: 'bo' }],
	Before: [{ contact: { name: 'Ada Example' }, messages: [], waiting: [] }],
};

/** What somebody chooses on a page: file, page, field, the node that decides by it, and what that node sees besides. */
const choices: Array<[file: string, page: string, field: string, decides: string, seen?: Record<string, unknown>]> = [
	['03-answer.json', 'Write the Answer', 'afterwards', 'Resolve It?'],
	['07-templates.json', 'Broadcast', 'what', 'What Is to Be Done?'],
	['08-onboard-a-number.json', 'Choose the Number', 'codeBy', 'The Number', { number: 'Shop · #cloud:1' }],
	['08-onboard-a-number.json', 'Hand In Templates?', 'templates', 'Now?'],
	["10-peoples-data.json", 'An Agent Asks for a Person', 'what', 'A Copy, or Erasure?'],
	['10-peoples-data.json', 'Approve or Decline', 'decision', 'What Was Decided?'],
	['12-move-a-number.json', 'Choose the Number and the Provider', 'provider', 'From Where to Where', { number: 'Shop · cloud:1', numberId: '2' }],
	['12-move-a-number.json', 'A Second Person Decides', 'decision', 'What Was Decided?', { id: 'bo' }],
];

const workflowIn = (language: Language, file: string) => inLanguage(shipped.find((one) => one.file === file)!.content, language, texts);
const parametersOf = ({ nodes }: WorkflowContent, name: string) => nodes.find((node) => node.name === name)!['parameters'] as Parameters;

function fieldsOf({ jsonOutput, formFields }: Parameters): Field[] {
	return jsonOutput === undefined ? (formFields?.values ?? []) : (JSON.parse(runExpression(jsonOutput, before) as string) as Field[]);
}

/** Which way a node sends the item, or what it makes of it. */
function decided({ conditions, rules, jsonOutput }: Parameters, outputs: Outputs): unknown {
	const holds = ({ leftValue, rightValue }: Condition) => runExpression(leftValue, outputs) === runExpression(rightValue, outputs);
	if (rules) return rules.values.findIndex((rule) => rule.conditions.conditions.some(holds));
	return conditions ? conditions.conditions.every(holds) : JSON.parse(runExpression(jsonOutput!, outputs) as string);
}

describe.each(choices)('%s: what is chosen on "%s" as %s', (file, page, field, decides, seen = {}) => {
	const waysIn = (language: Language) => {
		const workflow = workflowIn(language, file);
		const options = fieldsOf(parametersOf(workflow, page)).find(({ fieldName }) => fieldName === field)!.fieldOptions!.values;
		return options.map(({ option }) => ({ option, way: decided(parametersOf(workflow, decides), { ...notesIn(language), [page]: [{ [field]: option, ...seen }] }) }));
	};
	const notesIn = (language: Language): Outputs => ({ ...before, 'Who Asked, and Why?': [{ text: noteIn(language), author: { id: 'eve' } }] });

	it('leads to different ways', () => {
		const ways = waysIn('en').map(({ way }) => JSON.stringify(way));
		expect(new Set(ways).size).toBe(ways.length);
	});

	it.each(LANGUAGES.slice(1))('leads the same way in the language %s', (language) => {
		const withoutName = (way: unknown) => (typeof way === 'object' ? { ...way, provider: undefined } : way);
		expect(waysIn(language).map(({ way }) => withoutName(way))).toEqual(waysIn('en').map(({ way }) => withoutName(way)));
	});
});

/** The note that says who asked for an erasure, as the workflow writes it. */
function noteIn(language: Language): string {
	const { text } = parametersOf(workflowIn(language, '10-peoples-data.json'), 'Note Who Asked and Why') as { text: string };
	return runExpression(text, { 'An Agent Asks for a Person': [{ reason: 'by letter' }] }) as string;
}

describe('A request to erase (10-peoples-data.json)', () => {
	it.each(LANGUAGES)('is found again in the language %s by the note that holds it', (language) => {
		const workflow = workflowIn(language, '10-peoples-data.json');
		const { options } = parametersOf(workflow, 'Approve or Decline') as unknown as { options: { formDescription: string } };
		const notes: Outputs = { 'Who Asked, and Why?': [{ text: noteIn(language), author: { id: 'eve' } }, { text: 'Something else', author: { id: 'bo' } }] };
		expect(runExpression(options.formDescription, notes)).toContain(noteIn(language));
		expect(runExpression(options.formDescription, notes)).not.toContain('Something else');
	});

	it.each(LANGUAGES)('cannot be approved in the language %s by whoever asked', (language) => {
		const workflow = workflowIn(language, '10-peoples-data.json');
		const erase = fieldsOf(parametersOf(workflow, 'Approve or Decline'))[0]!.fieldOptions!.values[1]!.option;
		const wayOf = (id: string) => decided(parametersOf(workflow, 'What Was Decided?'), { 'Who Asked, and Why?': [{ text: noteIn(language), author: { id: 'eve' } }], 'Who Decides?': [{ id }], 'Approve or Decline': [{ decision: erase }] });
		expect([wayOf('bo'), wayOf('eve')]).toEqual([0, 1]);
	});
});

describe('The pages on which something is chosen', () => {
	it('are all looked at here', () => {
		const fixed = shipped.flatMap(({ file, content }) =>
			content.nodes
				.filter(({ type }) => /\.form(Trigger)?$/.test(type))
				.flatMap(({ name }) => {
					const parameters = parametersOf(content, name);
					return (JSON.stringify(parameters).match(/"option":|option: '/g) ?? []).length > 1 ? [`${file}: ${name}`] : [];
				}),
		);
		expect(fixed.sort()).toEqual(choices.map(([file, page]) => `${file}: ${page}`).sort());
	});
});
