import { rulesToCsv } from '../../../shared/domain/routing/rulesAsCsv';
import type { RuleContent } from '../../../shared/domain/routing/storedRule';
import type { DeskOperation } from '../../../shared/n8n/desk/Desk';
import { ItemWithFiles } from '../../../shared/n8n/forEachItem';

const FORMATS = {
	csv: { fileName: 'routing-rules.csv', mimeType: 'text/csv', write: rulesToCsv },
	json: { fileName: 'routing-rules.json', mimeType: 'application/json', write: (rules: RuleContent[]) => JSON.stringify(rules, null, 2) },
} as const;

export const exportRules: DeskOperation = {
	resource: 'routingRule',
	option: { name: 'Export', value: 'export', action: 'Export the routing rules', description: "All rules as a file, to be kept or edited and brought back with 'Import'" },
	fields: [
		{
			displayName: 'Format',
			name: 'format',
			type: 'options',
			default: 'csv',
			options: [
				{ name: 'CSV', value: 'csv', description: 'For a spreadsheet' },
				{ name: 'JSON', value: 'json' },
			],
		},
	],
	async run(desk) {
		const { fileName, mimeType, write } = FORMATS[desk.parameter<keyof typeof FORMATS>('format', 'csv')];
		const rules = (await desk.store.routingRules.find()).map(({ id: _, position: __, ...content }) => content);
		const text = write(rules);
		return new ItemWithFiles({ rules: rules.length, text }, { data: await desk.context.helpers.prepareBinaryData(Buffer.from(text, 'utf8'), fileName, mimeType) });
	},
};
