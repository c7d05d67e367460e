import {
	NodeConnectionTypes,
	type IHookFunctions,
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
	type IWebhookResponseData,
} from 'n8n-workflow';

import { serveFile } from '../shared/n8n/fileLink/serveFile';
import { testStoreCredential } from '../shared/n8n/testStoreCredential';
import { twilioAuthTokens } from '../shared/n8n/twilioAccount';
import { listSearch } from '../shared/n8n/twilioLists/listSearch';
import { TWILIO_TRIGGER_PATH } from '../shared/n8n/twilioTriggerPath';
import { twilioVendor } from '../shared/n8n/twilioVendor';
import { NO_REPLY, receiveCallback } from './receiveCallback';
import { triggerFields } from './triggerFields';
import { requireAuthToken } from './requireAuthToken';
import { isAutomatic, WebhookSetup } from './webhookSetup';

/** Receives what happens on a WhatsApp number or Messaging Service at Twilio. */
export class TwilioWhatsAppTrigger implements INodeType {
	/**
	 * Version 2 from the start and webhooks without expressions: n8n then starts no expression engine per request.
	 * The answer goes out through the description, once the execution is registered.
	 */
	description: INodeTypeDescription = {
		displayName: 'Twilio WhatsApp Trigger',
		name: 'twilioWhatsAppTrigger',
		icon: { light: 'file:../icons/twilioWhatsApp.svg', dark: 'file:../icons/twilioWhatsApp.dark.svg' },
		group: ['trigger'],
		version: 2,
		subtitle: '=On {{$parameter["events"].join(", ")}}',
		description: 'Starts the workflow when a contact writes to your WhatsApp number at Twilio',
		eventTriggerDescription: 'Waiting for Twilio to call the webhook',
		activationMessage: 'The desk is listening. Messages to your WhatsApp number start this workflow.',
		defaults: { name: 'Twilio WhatsApp Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [
			{ name: 'twilioWhatsAppApi', required: true },
			{ name: 'helpdeskStoreApi', required: true, testedBy: 'openStore', displayOptions: { show: { remember: [true] } } },
		],
		webhooks: [
			{ name: 'default', httpMethod: 'POST', responseMode: 'onReceived', responseData: NO_REPLY, path: TWILIO_TRIGGER_PATH },
			// The files of messages that are on their way. A path with parts of its own must be a full one; n8n puts the trigger's id before it.
			{ name: 'setup', httpMethod: 'GET', responseMode: 'onReceived', path: `${TWILIO_TRIGGER_PATH}/:token/:fileName`, isFullPath: true, ndvHideUrl: true },
		],
		triggerPanel: {
			header: 'Wait for a message to your WhatsApp number',
			executionsHelp: {
				inactive:
					'Click Execute step and write to your number. With the automatic setup the test borrows the number and gives it back; otherwise put the test URL into Twilio first. Publish the workflow when you are done.',
				active:
					'Messages to your number start this workflow. Their executions are in the <a data-key="executions">list of executions</a>. To work on the workflow while it is live, copy an execution to the editor.',
			},
			activationHint: 'Once you are done, publish the workflow.',
		},
		properties: triggerFields,
	};

	methods = { listSearch, credentialTest: { openStore: testStoreCredential } };

	webhookMethods = {
		default: {
			async checkExists(this: IHookFunctions): Promise<boolean> {
				await requireAuthToken(this);
				return !isAutomatic(this) || (await (await WebhookSetup.open(this)).isInPlace());
			},
			async create(this: IHookFunctions): Promise<boolean> {
				if (isAutomatic(this)) await (await WebhookSetup.open(this)).takeOver();
				return true;
			},
			async delete(this: IHookFunctions): Promise<boolean> {
				if (isAutomatic(this)) await (await WebhookSetup.open(this)).giveBack();
				return true;
			},
		},
	};

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		if (this.getWebhookName() !== 'setup') return await receiveCallback(this);
		return await serveFile(this, twilioAuthTokens(await this.getCredentials(twilioVendor.credential)));
	}
}
