import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { decideRoute } from '../shared/domain/routing/decideRoute';
import { readAiAgents } from './readAiAgents';
import { readRoutingSubject } from './readRoutingSubject';
import { readRules } from './readRules';
import { routeItem } from './routeItem';
import { routerOutputs } from './routerOutputs';
import { ruleFields } from './ruleFields';
import { outputLists } from './sendToField';

/** Decides who answers each message, and sends it to that output. */
export class HelpdeskRouter implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Helpdesk Router',
		name: 'helpdeskRouter',
		icon: { light: 'file:../icons/router.svg', dark: 'file:../icons/router.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{ ($parameter["rules"].rule || []).length + " rules" }}',
		description: 'Decides who answers a message: your rules in order, then AI agents, then a person',
		defaults: { name: 'Helpdesk Router' },
		inputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		outputs: `={{(${routerOutputs.toString()})($parameter)}}`,
		properties: ruleFields,
	};

	methods = { loadOptions: outputLists };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const now = Date.now();
		const names = routerOutputs(this.getNode().parameters).map(({ displayName }) => displayName);
		const outputs: INodeExecutionData[][] = names.map(() => []);
		const allWarnings = new Set<string>();
		for (const [itemIndex, item] of this.getInputData().entries()) {
			const rules = readRules(this, itemIndex, names.length);
			const decision = decideRoute(rules, readAiAgents(this, itemIndex, names.length), readRoutingSubject(item.json, now));
			for (const warning of decision.warnings) allWarnings.add(warning);
			const route = routeItem(decision, names);
			outputs[decision.output]?.push({ ...item, json: { ...item.json, route }, pairedItem: { item: itemIndex } });
		}
		if (allWarnings.size > 0) this.addExecutionHints({ message: [...allWarnings].join(' '), type: 'warning', location: 'outputPane' });
		return outputs;
	}
}
