import { failed, type Result } from '../../../shared/domain/result';
import { readRules, rulesFromCsv } from '../../../shared/domain/routing/rulesAsCsv';
import type { RuleContent } from '../../../shared/domain/routing/storedRule';
import { actingAgentField } from '../../../shared/n8n/desk/actingAgent';
import { asItems } from '../../../shared/n8n/desk/asItem';
import type { Desk, DeskOperation } from '../../../shared/n8n/desk/Desk';
import { textOf } from '../../../shared/n8n/fields/readText';
import { rulesActor } from './rulesActor';

/** JSON begins with a bracket; everything else is read as CSV. */
function rulesIn(text: string): Result<RuleContent[], string> {
	if (!/^\s*[[{]/.test(text)) return rulesFromCsv(text);
	try {
		const parsed = JSON.parse(text) as unknown;
		return readRules(Array.isArray(parsed) ? parsed : [parsed]);
	} catch {
		return failed('The text is no JSON.');
	}
}

async function textFor(desk: Desk): Promise<string> {
	if (desk.parameter<'file' | 'text'>('importFrom', 'file') === 'text') return textOf(desk.parameter<unknown>('rulesText', ''));
	const field = desk.parameter('fileField', 'data');
	desk.context.helpers.assertBinaryData(desk.itemIndex, field);
	return (await desk.context.helpers.getBinaryDataBuffer(desk.itemIndex, field)).toString('utf8');
}

export const importRules: DeskOperation = {
	resource: 'routingRule',
	option: { name: 'Import', value: 'import', action: 'Import routing rules', description: "From a file as 'Export' writes it. One rule that is wrong, and nothing is changed." },
	fields: [
		{
			displayName: 'From',
			name: 'importFrom',
			type: 'options',
			default: 'file',
			options: [
				{ name: 'File', value: 'file', description: 'CSV or JSON' },
				{ name: 'Text', value: 'text', description: 'CSV or JSON' },
			],
		},
		{
			displayName: 'Input Data Field Name',
			name: 'fileField',
			type: 'string',
			default: 'data',
			hint: 'The name of the input field that has the file',
			displayOptions: { show: { importFrom: ['file'] } },
		},
		{ displayName: 'Text', name: 'rulesText', type: 'string', typeOptions: { rows: 6 }, default: '', displayOptions: { show: { importFrom: ['text'] } } },
		{
			displayName: 'Rules That Are There',
			name: 'importMode',
			type: 'options',
			default: 'replace',
			options: [
				{ name: 'Are Replaced', value: 'replace', description: 'What they were stays in the history' },
				{ name: 'Stay, and Come First', value: 'append' },
			],
		},
		actingAgentField,
	],
	async run(desk) {
		const read = rulesIn(await textFor(desk));
		if (!read.ok) throw desk.refusal(`The rules cannot be imported. ${read.failure}`, 'Nothing was changed. Mend the rule that is named, and import again.');
		if (read.value.length === 0) throw desk.refusal('There are no rules to import', "Check the file. To take all rules away, use 'Delete'.");
		const mode = desk.parameter<'replace' | 'append'>('importMode', 'replace');
		return asItems(await desk.store.routingRules.import(read.value, mode, await rulesActor(desk), desk.at));
	},
};
