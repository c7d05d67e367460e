import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { forEachItem } from '../shared/n8n/forEachItem';
import type { ListedOperation } from '../shared/n8n/resourceFields';
import { CloudCall } from './CloudCall';
import { listSearch } from './listSearch/listSearch';
import { sendMessage } from './sendMessage';
import { otherOperations, sendOperations, whatsAppCloudFields } from './whatsAppCloudFields';

/** Sends messages from a WhatsApp number of Meta's Cloud API. */
export class WhatsAppCloud implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'WhatsApp Cloud',
		name: 'whatsAppCloud',
		icon: { light: 'file:../icons/whatsappCloud.svg', dark: 'file:../icons/whatsappCloud.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle:
			'={{ ($parameter["operation"] + ($parameter["resource"] === "message" ? "" : ": " + $parameter["resource"])).replace(/([A-Z])/g, " $1").toLowerCase().replace("get all", "get many") }}',
		description: "Send messages from your WhatsApp number through Meta's Cloud API",
		defaults: { name: 'WhatsApp Cloud' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		credentials: [{ name: 'whatsAppCloudApi', required: true }],
		properties: whatsAppCloudFields,
	};

	methods = { listSearch };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const results = await forEachItem(this, async (itemIndex) => {
			const call = await CloudCall.open(this, itemIndex);
			const resource = call.parameter<string>('resource');
			const name = call.parameter<string>('operation');
			const isChosen = (operation: ListedOperation) => operation.resource === resource && operation.option.value === name;
			const sending = sendOperations.find(isChosen);
			if (sending) return await sendMessage(call, sending);
			const other = otherOperations.find(isChosen);
			if (other) return await other.run(call);
			throw call.refusal(`There is no operation "${name}" for "${resource}"`, "Choose one from the list 'Operation'.");
		});
		return [results];
	}
}
