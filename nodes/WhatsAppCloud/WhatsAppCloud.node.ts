import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { forEachItem } from '../shared/n8n/forEachItem';
import { markAsRead } from './operations/markAsRead';
import { sendMessage } from './sendMessage';
import { sendOperations, whatsAppCloudFields } from './whatsAppCloudFields';

/** Sends messages from a WhatsApp number of Meta's Cloud API. */
export class WhatsAppCloud implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'WhatsApp Cloud',
		name: 'whatsAppCloud',
		icon: { light: 'file:../icons/whatsappCloud.svg', dark: 'file:../icons/whatsappCloud.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle: '={{ $parameter["operation"].replace(/([A-Z])/g, " $1").toLowerCase() }}',
		description: "Send messages from your WhatsApp number through Meta's Cloud API",
		defaults: { name: 'WhatsApp Cloud' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		credentials: [{ name: 'whatsAppCloudApi', required: true }],
		properties: whatsAppCloudFields,
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const results = await forEachItem(this, async (itemIndex) => {
			const operation = this.getNodeParameter('operation', itemIndex);
			const sending = sendOperations.find(({ option }) => option.value === operation);
			return sending ? await sendMessage(this, itemIndex, sending) : await markAsRead(this, itemIndex);
		});
		return [results];
	}
}
