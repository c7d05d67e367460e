import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { forEachItem, type OperationResult } from '../shared/n8n/forEachItem';
import type { GiveWay } from '../shared/n8n/inLanes';
import { inputError } from '../shared/n8n/nodeErrors';
import { hoursLists } from '../shared/n8n/hours/hoursLists';
import { storeFor } from '../shared/n8n/storeFor';
import { testStoreCredential } from '../shared/n8n/testStoreCredential';
import { deskFields, deskOperations } from './deskFields';
import { getStoredSchedules, listSearch } from '../shared/n8n/desk/deskLists';
import { Desk } from '../shared/n8n/desk/Desk';

/** Keeps and finds what the desk knows: conversations, their contacts and messages. */
export class HelpdeskConversation implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Helpdesk Conversation',
		name: 'helpdeskConversation',
		icon: { light: 'file:../icons/helpdesk.svg', dark: 'file:../icons/helpdesk.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter["operation"].replace(/([A-Z])/g, " $1").toLowerCase() + ": " + $parameter["resource"] }}',
		description: 'The memory of the desk: who wrote, what was said, and what is still open',
		defaults: { name: 'Helpdesk Conversation' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		credentials: [{ name: 'helpdeskStoreApi', required: true, testedBy: 'openStore' }],
		properties: deskFields,
	};

	methods = { credentialTest: { openStore: testStoreCredential }, listSearch, loadOptions: { ...hoursLists, getStoredSchedules } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const work = async (itemIndex: number, giveWay: GiveWay): Promise<OperationResult> => {
			const resource = this.getNodeParameter('resource', itemIndex);
			const name = this.getNodeParameter('operation', itemIndex);
			const operation = deskOperations.find((known) => known.resource === resource && known.option.value === name);
			if (!operation) {
				throw inputError(this.getNode(), itemIndex, `There is no operation "${name}" for "${resource}"`, "Choose one from the list 'Operation'.");
			}
			const store = await storeFor(await this.getCredentials('helpdeskStoreApi', itemIndex));
			return await operation.run(new Desk({ context: this, store, itemIndex, at: new Date(), giveWay }));
		};
		// An item that is kept waiting holds up none of the others.
		return [await forEachItem(this, work, String)];
	}
}
