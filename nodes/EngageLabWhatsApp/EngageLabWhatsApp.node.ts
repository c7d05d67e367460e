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
import { testStoreCredential } from '../shared/n8n/testStoreCredential';
import { askAndWait } from '../shared/n8n/waiting/askAndWait';
import { SEND_AND_WAIT } from '../shared/n8n/waiting/createSendAndWait';
import { resumeWebhook, resumeWithAnswer } from '../shared/n8n/waiting/resumeWebhook';
import { engageLabWhatsAppFields, otherOperations, sendOperations } from './engageLabWhatsAppFields';
import { listSearch } from './listSearch/listSearch';
import { openCall } from './openCall';
import { sendAndWait } from './resources/message/sendAndWait';

/** Sends WhatsApp messages from a number at EngageLab. */
// The only webhook is n8n's own, where a waiting execution goes on: there is nothing to register anywhere.
// eslint-disable-next-line @n8n/community-nodes/webhook-lifecycle-complete
export class EngageLabWhatsApp implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'EngageLab WhatsApp',
		name: 'engageLabWhatsApp',
		icon: { light: 'file:../icons/engageLabWhatsApp.svg', dark: 'file:../icons/engageLabWhatsApp.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle:
			'={{ ($parameter["operation"] + ($parameter["resource"] === "message" ? "" : ": " + $parameter["resource"])).replace(/([A-Z])/g, " $1").toLowerCase().replace("get all", "get many") }}',
		description: 'Send WhatsApp messages through EngageLab, and look after templates there',
		defaults: { name: 'EngageLab WhatsApp' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		credentials: [
			{ name: 'engageLabWhatsAppApi', required: true },
			{ name: 'helpdeskStoreApi', required: true, testedBy: 'openStore', displayOptions: { show: { resource: ['message'], operation: [SEND_AND_WAIT] } } },
		],
		webhooks: [resumeWebhook],
		properties: engageLabWhatsAppFields,
	};

	methods = { listSearch, credentialTest: { openStore: testStoreCredential } };

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await resumeWithAnswer(this);
	}

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const open = async (itemIndex: number) => await openCall(this, itemIndex);
		if (this.getNodeParameter('operation', 0) === SEND_AND_WAIT) return [await askAndWait(this, open, sendAndWait)];
		const results = await forEachItem(this, async (itemIndex) => await runOperation(await open(itemIndex), sendOperations, otherOperations));
		return [results];
	}
}
