import {
	NodeConnectionTypes,
	type IHookFunctions,
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
	type IWebhookResponseData,
} from 'n8n-workflow';

import { testStoreCredential } from '../shared/n8n/testStoreCredential';
import { answerHandshake } from './answerHandshake';
import { CallbackSetup, isAutomatic } from './callbackSetup';
import { receiveWebhook } from './receiveWebhook';
import { triggerFields } from './triggerFields';

const PATH = 'whatsapp-cloud';

/** Receives what happens on a WhatsApp number of Meta's Cloud API. */
export class WhatsAppCloudTrigger implements INodeType {
	/**
	 * Version 2 from the start and webhooks without expressions: n8n then starts no expression engine per request.
	 * The answer goes out through the description, once the execution is registered.
	 */
	description: INodeTypeDescription = {
		displayName: 'WhatsApp Cloud Trigger',
		name: 'whatsAppCloudTrigger',
		icon: { light: 'file:../icons/whatsappCloud.svg', dark: 'file:../icons/whatsappCloud.dark.svg' },
		group: ['trigger'],
		version: 2,
		subtitle: '=On {{$parameter["events"].join(", ")}}',
		description: "Starts the workflow when a contact writes to your WhatsApp number, through Meta's Cloud API",
		eventTriggerDescription: 'Waiting for WhatsApp to call the webhook',
		activationMessage: 'The desk is listening. Messages to your WhatsApp number start this workflow.',
		defaults: { name: 'WhatsApp Cloud Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [
			{ name: 'whatsAppCloudApi', required: true },
			{ name: 'helpdeskStoreApi', required: true, testedBy: 'openStore', displayOptions: { show: { remember: [true] } } },
		],
		webhooks: [
			{ name: 'setup', httpMethod: 'GET', responseMode: 'onReceived', path: PATH, ndvHideUrl: true },
			{ name: 'default', httpMethod: 'POST', responseMode: 'onReceived', responseData: 'noData', path: PATH },
		],
		triggerPanel: {
			header: 'Wait for a message to your WhatsApp number',
			executionsHelp: {
				inactive:
					'Click Execute step and write to your number. With the automatic setup the test borrows the number and gives it back; otherwise put the test URL into Meta first. Publish the workflow when you are done.',
				active:
					'Messages to your number start this workflow. Their executions are in the <a data-key="executions">list of executions</a>. To work on the workflow while it is live, copy an execution to the editor.',
			},
			activationHint: 'Once you are done, publish the workflow.',
		},
		properties: triggerFields,
	};

	methods = { credentialTest: { openStore: testStoreCredential } };

	webhookMethods = {
		default: {
			async checkExists(this: IHookFunctions): Promise<boolean> {
				return !isAutomatic(this) || (await (await CallbackSetup.open(this)).isInPlace());
			},
			async create(this: IHookFunctions): Promise<boolean> {
				if (isAutomatic(this)) await (await CallbackSetup.open(this)).takeOver();
				return true;
			},
			async delete(this: IHookFunctions): Promise<boolean> {
				if (isAutomatic(this)) await (await CallbackSetup.open(this)).giveBack();
				return true;
			},
		},
	};

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return this.getWebhookName() === 'setup' ? await answerHandshake(this) : await receiveWebhook(this);
	}
}
