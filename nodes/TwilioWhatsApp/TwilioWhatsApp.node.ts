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
import { listSearch } from '../shared/n8n/twilioLists/listSearch';
import { askAndWait } from '../shared/n8n/waiting/askAndWait';
import { SEND_AND_WAIT } from '../shared/n8n/waiting/createSendAndWait';
import { resumeWebhook, resumeWithAnswer } from '../shared/n8n/waiting/resumeWebhook';
import { resourceMapping } from './loading/resourceMapping';
import { openQuestion } from './openQuestion';
import { sendAndWait } from './resources/message/sendAndWait';
import { TwilioCall } from '../shared/n8n/twilioCall/TwilioCall';
import { otherOperations, sendOperations, twilioWhatsAppFields } from './twilioWhatsAppFields';

/** Sends WhatsApp messages from a number or a Messaging Service at Twilio. */
// The only webhook is n8n's own, where a waiting execution goes on: there is nothing to register anywhere.
// eslint-disable-next-line @n8n/community-nodes/webhook-lifecycle-complete
export class TwilioWhatsApp implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Twilio WhatsApp',
		name: 'twilioWhatsApp',
		icon: { light: 'file:../icons/twilioWhatsApp.svg', dark: 'file:../icons/twilioWhatsApp.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle:
			'={{ ($parameter["operation"] + ($parameter["resource"] === "message" ? "" : ": " + $parameter["resource"])).replace(/([A-Z])/g, " $1").toLowerCase().replace("get all", "get many") }}',
		description: 'Send WhatsApp messages through Twilio, and look after numbers and templates there',
		defaults: { name: 'Twilio WhatsApp' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		credentials: [
			{ name: 'twilioWhatsAppApi', required: true },
			{ name: 'helpdeskStoreApi', required: true, testedBy: 'openStore', displayOptions: { show: { resource: ['message'], operation: [SEND_AND_WAIT] } } },
		],
		webhooks: [resumeWebhook],
		properties: twilioWhatsAppFields,
	};

	methods = { listSearch, resourceMapping, credentialTest: { openStore: testStoreCredential } };

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await resumeWithAnswer(this);
	}

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		if (this.getNodeParameter('operation', 0) === SEND_AND_WAIT) return [await askAndWait(this, async (itemIndex) => await openQuestion(this, itemIndex), sendAndWait)];
		const results = await forEachItem(
			this,
			async (itemIndex) => await runOperation(await TwilioCall.open(this, itemIndex), sendOperations, otherOperations),
		);
		return [results];
	}
}
