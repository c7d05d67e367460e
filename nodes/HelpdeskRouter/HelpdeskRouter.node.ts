import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { decideRoute } from '../shared/domain/routing/decideRoute';
import { readRoutingSubject } from './readRoutingSubject';
import { countRules, readRules } from './readRules';
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
		const now = Date.now();
		const ruleCount = countRules(this);
		const outputs: INodeExecutionData[][] = Array.from({ length: ruleCount + 1 }, () => []);
		const allWarnings = new Set<string>();
		for (const [itemIndex, item] of this.getInputData().entries()) {
			const rules = readRules(this, itemIndex);
			const { position, passed, warnings } = decideRoute(rules, readRoutingSubject(item.json, now));
			const decided = position === undefined ? undefined : rules[position];
			for (const warning of warnings) allWarnings.add(warning);
			const route = { rule: decided?.name ?? null, ...decided?.effects, passed, ...(warnings.length > 0 ? { warnings } : {}) };
			outputs[position ?? ruleCount]?.push({ ...item, json: { ...item.json, route }, pairedItem: { item: itemIndex } });
		}
		if (allWarnings.size > 0) this.addExecutionHints({ message: [...allWarnings].join(' '), type: 'warning', location: 'outputPane' });
		return outputs;
	}
}
