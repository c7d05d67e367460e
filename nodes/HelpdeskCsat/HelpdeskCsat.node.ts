import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { Desk } from '../shared/n8n/desk/Desk';
import { listSearch } from '../shared/n8n/desk/deskLists';
import { forEachItem } from '../shared/n8n/forEachItem';
import { inputError } from '../shared/n8n/nodeErrors';
import { storeFor } from '../shared/n8n/storeFor';
import { testStoreCredential } from '../shared/n8n/testStoreCredential';
import { csatFields, csatOperations } from './csatFields';
import { csatOutputs } from './csatOutputs';

/** Asks contacts how satisfied they are, once per resolution, and understands what they answer. */
export class HelpdeskCsat implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Helpdesk CSAT',
		name: 'helpdeskCsat',
		icon: { light: 'file:../icons/csat.svg', dark: 'file:../icons/csat.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter["operation"].replace(/([A-Z])/g, " $1").toLowerCase() }}',
		description: 'Asks contacts how satisfied they are once their conversation is resolved, and counts the answers',
		defaults: { name: 'Helpdesk CSAT' },
		inputs: [NodeConnectionTypes.Main],
		outputs: `={{(${csatOutputs.toString()})($parameter)}}`,
		usableAsTool: true,
		credentials: [{ name: 'helpdeskStoreApi', required: true, testedBy: 'openStore' }],
		properties: csatFields,
	};

	methods = { credentialTest: { openStore: testStoreCredential }, listSearch: { searchChannels: listSearch.searchChannels! } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const names = this.getInputData().map((_, itemIndex) => String(this.getNodeParameter('operation', itemIndex)));
		const outputs = new Map<number, number>();
		const results = await forEachItem(this, async (itemIndex) => {
			const name = names[itemIndex];
			const operation = csatOperations.find(({ option }) => option.value === name);
			if (!operation) throw inputError(this.getNode(), itemIndex, `There is no operation "${name}"`, "Choose one from the list 'Operation'.");
			outputs.set(itemIndex, operation.outputOfFailed);
			const store = await storeFor(await this.getCredentials('helpdeskStoreApi', itemIndex));
			const { output, result } = await operation.run(new Desk({ context: this, store, itemIndex, at: new Date() }));
			outputs.set(itemIndex, output);
			return result;
		});
		const outputOf = ({ pairedItem }: INodeExecutionData): number => outputs.get((pairedItem as { item: number }).item) ?? 0;
		return csatOutputs({ operation: names[0] }).map((_, output) => results.filter((result) => outputOf(result) === output));
	}
}
