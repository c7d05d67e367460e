import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
	type IWebhookResponseData,
} from 'n8n-workflow';

import { forEachItem } from '../shared/n8n/forEachItem';
import { runOperation } from '../shared/n8n/runOperation';
import { givingWay } from '../shared/n8n/sending/backOffPorts';
import { recipientLane } from '../shared/n8n/sending/readRecipient';
import { testStoreCredential } from '../shared/n8n/testStoreCredential';
import { askAndWait } from '../shared/n8n/waiting/askAndWait';
import { SEND_AND_WAIT } from '../shared/n8n/waiting/createSendAndWait';
import { resumeWebhook, resumeWithAnswer } from '../shared/n8n/waiting/resumeWebhook';
import { CloudCall } from './CloudCall';
import { listSearch } from './listSearch/listSearch';
import { sendAndWait } from './resources/message/sendAndWait';
import { otherOperations, sendOperations, whatsAppCloudFields } from './whatsAppCloudFields';

/** Sends messages from a WhatsApp number of Meta's Cloud API. */
// The only webhook is n8n's own, where a waiting execution goes on: there is nothing to register anywhere.
// eslint-disable-next-line @n8n/community-nodes/webhook-lifecycle-complete
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
		credentials: [
			{ name: 'whatsAppCloudApi', required: true },
			{ name: 'helpdeskStoreApi', required: true, testedBy: 'openStore', displayOptions: { show: { resource: ['message'], operation: [SEND_AND_WAIT] } } },
		],
		webhooks: [resumeWebhook],
		properties: whatsAppCloudFields,
	};

	methods = { listSearch, credentialTest: { openStore: testStoreCredential } };

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await resumeWithAnswer(this);
	}

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const open = async (itemIndex: number) => await CloudCall.open(this, itemIndex);
		if (this.getNodeParameter('operation', 0) === SEND_AND_WAIT) return [await askAndWait(this, open, sendAndWait)];
		const results = await forEachItem(
			this,
			async (itemIndex, giveWay) => await runOperation(await open(itemIndex), sendOperations, otherOperations, givingWay(giveWay)),
			(itemIndex) => recipientLane(this, itemIndex),
		);
		return [results];
	}
}
