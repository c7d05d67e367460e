import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { HUMAN_OUTPUT } from '../shared/domain/routing/rule';
import { getStoredSchedules } from '../shared/n8n/desk/deskLists';
import { forEachItem, ItemWithFiles } from '../shared/n8n/forEachItem';
import { testStoreCredential } from '../shared/n8n/testStoreCredential';
import { routerFields } from './routerFields';
import { routerOutputs } from './routerOutputs';
import { RouterRun } from './RouterRun';
import { outputLists } from './sendToField';
import { tryRules } from './tryRules';

/** Decides who answers each message, and sends it to that output. */
export class HelpdeskRouter implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Helpdesk Router',
		name: 'helpdeskRouter',
		icon: { light: 'file:../icons/router.svg', dark: 'file:../icons/router.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter["operation"] === "tryRules" ? "try rules" : $parameter["rulesFrom"] === "store" ? "rules of the store" : ($parameter["rulesFrom"] === "storeFirst" ? "rules of the store, then " : "") + ($parameter["rules"].rule || []).length + " rules" }}',
		description: 'Decides who answers a message: your rules in order, then AI agents, then a person',
		defaults: { name: 'Helpdesk Router' },
		inputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		outputs: `={{(${routerOutputs.toString()})($parameter)}}`,
		credentials: [{ name: 'helpdeskStoreApi', required: false, testedBy: 'openStore' }],
		properties: routerFields,
	};

	methods = { loadOptions: { ...outputLists, getStoredSchedules }, credentialTest: { openStore: testStoreCredential } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const run = await RouterRun.start(this);
		const outputs: INodeExecutionData[][] = run.outputNames.map(() => []);
		if (this.getMode() === 'manual' && this.getNodeParameter('operation', 0, 'route') === 'tryRules') {
			outputs[HUMAN_OUTPUT] = await forEachItem(this, async (itemIndex) => await tryRules(this, run, itemIndex, new Date()));
			return outputs;
		}
		const allWarnings = new Set<string>();
		const outputOf = new Map<number, number>();
		const results = await forEachItem(this, async (itemIndex) => {
			const { output, json, warnings } = await run.route(itemIndex, new Date());
			outputOf.set(itemIndex, output);
			for (const warning of warnings) allWarnings.add(warning);
			const { binary } = this.getInputData()[itemIndex]!;
			return binary ? new ItemWithFiles(json, binary) : json;
		});
		// An item that failed goes to people: better somebody looks at it than nobody.
		for (const result of results) outputs[outputOf.get((result.pairedItem as { item: number }).item) ?? HUMAN_OUTPUT]?.push(result);
		if (allWarnings.size > 0) this.addExecutionHints({ message: [...allWarnings].join(' '), type: 'warning', location: 'outputPane' });
		return outputs;
	}
}
