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
import { assignFields } from './assignFields';
import { assignOperations } from './assignOperations';

/** Gives conversations to agents, and sends each item to Assigned or Waiting. */
export class HelpdeskAssign implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Helpdesk Assign',
		name: 'helpdeskAssign',
		icon: { light: 'file:../icons/assign.svg', dark: 'file:../icons/assign.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter["operation"].replace(/([A-Z])/g, " $1").toLowerCase() }}',
		description: 'Gives conversations to agents who are free, and empties the queue',
		defaults: { name: 'Helpdesk Assign' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main, NodeConnectionTypes.Main],
		outputNames: ['Assigned', 'Waiting'],
		usableAsTool: true,
		credentials: [{ name: 'helpdeskStoreApi', required: true, testedBy: 'openStore' }],
		properties: assignFields,
	};

	methods = { credentialTest: { openStore: testStoreCredential }, listSearch };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const results = await forEachItem(this, async (itemIndex) => {
			const name = String(this.getNodeParameter('operation', itemIndex));
			const operation = assignOperations[name];
			if (!operation) throw inputError(this.getNode(), itemIndex, `There is no operation "${name}"`, "Choose one from the list 'Operation'.");
			const store = await storeFor(await this.getCredentials('helpdeskStoreApi', itemIndex));
			return await operation(new Desk({ context: this, store, itemIndex, at: new Date() }));
		});
		// An item that failed keeps waiting: nobody is told of a conversation that nobody has.
		const isAssigned = ({ json }: INodeExecutionData) => json.error === undefined && (json.assignment as { outcome?: string } | undefined)?.outcome === 'assigned';
		return [results.filter(isAssigned), results.filter((result) => !isAssigned(result))];
	}
}
