import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { firstMatch } from '../shared/domain/routing/firstMatch';
import { readRoutingSubject } from './readRoutingSubject';
import { readRules } from './readRules';
import { routerOutputs } from './routerOutputs';
import { ruleFields } from './ruleFields';

/** Sends each message to the output of the first rule that fits it, else to Human Agent. */
export class HelpdeskRouter implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Helpdesk Router',
		name: 'helpdeskRouter',
		icon: { light: 'file:../icons/router.svg', dark: 'file:../icons/router.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{ ($parameter["rules"].rule || []).length + " rules" }}',
		description: 'Decides who answers a message: your rules in order, then a person',
		defaults: { name: 'Helpdesk Router' },
		inputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		outputs: `={{(${routerOutputs.toString()})($parameter)}}`,
		properties: ruleFields,
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const items = this.getInputData();
		const ruleCount = items.length > 0 ? readRules(this, 0).length : 0;
		const outputs: INodeExecutionData[][] = Array.from({ length: ruleCount + 1 }, () => []);
		for (const [itemIndex, item] of items.entries()) {
			const rules = readRules(this, itemIndex);
			const position = firstMatch(rules, readRoutingSubject(item.json));
			const rule = position === undefined ? null : (rules[position]?.name ?? null);
			const routed = { ...item, json: { ...item.json, route: { rule } }, pairedItem: { item: itemIndex } };
			outputs[position ?? ruleCount]?.push(routed);
		}
		return outputs;
	}
}
