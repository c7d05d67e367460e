import type { WorkflowContent } from '../../desk/client/workflowContent.ts';
import { inLanguage, type Texts, type TextsOfAll } from '../../desk/inLanguage.ts';

const node = (name: string, parameters: object) => ({ name, type: 'n8n-nodes-base.form', typeVersion: 1, parameters });
const workflow = (...nodes: Array<ReturnType<typeof node>>): WorkflowContent => ({ name: 'Page', nodes, connections: {} });
const textsOf = (en: Texts[string], fr: Texts[string]): TextsOfAll => ({ en: { Page: en }, fr: { Page: fr }, es: {}, pt: {} });
const parametersOf = (content: WorkflowContent) => content.nodes.map(({ parameters }) => parameters);

const page = node('Page', { formTitle: 'Broadcast', options: { values: [{ option: 'Stop' }, { option: 'Go on' }] }, jsonOutput: "={{ [{ fieldLabel: 'Decision', fieldName: 'decision', option: 'Decline' }] }}" });
const own = { Page: { formTitle: 'Diffusion', 'options.values.0.option': 'Arrêter', jsonOutput: { Decision: 'Décision', Decline: 'Refuser' } } };
const english = { Page: { formTitle: 'Broadcast', 'options.values.0.option': 'Stop', jsonOutput: { Decision: 'Decision', Decline: 'Decline' } } };

describe('A workflow in another language', () => {
	it('has other texts at their places, and other words in its expressions', () => {
		const [{ formTitle, options, jsonOutput }] = parametersOf(inLanguage(workflow(page), 'fr', textsOf(english, own))) as [Record<string, unknown>];
		expect(formTitle).toBe('Diffusion');
		expect(options).toEqual({ values: [{ option: 'Arrêter' }, { option: 'Go on' }] });
		expect(jsonOutput).toBe("={{ [{ fieldLabel: 'Décision', fieldName: 'decision', option: 'Refuser' }] }}");
	});

	it('compares what was chosen with the words of its page', () => {
		const read = node('Which?', { rules: [{ id: 'Stop', leftValue: '={{ $json.what }}', rightValue: 'Stop' }], value: "={{ $json.decision === 'Decline' ? 'Stop' : $json.text.startsWith('Decision') }}" });
		expect(parametersOf(inLanguage(workflow(page, read), 'fr', textsOf(english, own)))[1]).toEqual({
			rules: [{ id: 'Stop', leftValue: '={{ $json.what }}', rightValue: 'Arrêter' }],
			value: "={{ $json.decision === 'Refuser' ? 'Stop' : $json.text.startsWith('Décision') }}",
		});
	});

	it('leaves alone what it compares with words that no page has', () => {
		const read = node('Which?', { rightValue: 'windowClosed', value: "={{ $json.kind === 'text' }}" });
		expect(parametersOf(inLanguage(workflow(page, read), 'fr', textsOf(english, own)))[1]).toEqual(read.parameters);
	});

	it('is refused where one word has two translations and is compared', () => {
		const other = node('Other', { buttonLabel: 'Stop' });
		const texts = textsOf({ ...english, Other: { buttonLabel: 'Stop' } }, { ...own, Other: { buttonLabel: 'Finir' } });
		expect(() => inLanguage(workflow(page, other, node('Which?', { rightValue: 'Stop' })), 'fr', texts)).toThrow('"Page" compares something with "Stop", for which the texts of "fr" have both "Arrêter" and "Finir"');
		expect(() => inLanguage(workflow(page, other), 'fr', texts)).not.toThrow();
	});

	it('is the same where there are no texts for it', () => {
		const content = workflow(page);
		expect(inLanguage(content, 'es', textsOf(english, own))).toBe(content);
	});
});
