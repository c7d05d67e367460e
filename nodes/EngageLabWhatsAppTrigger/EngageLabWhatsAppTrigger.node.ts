import {
	NodeConnectionTypes,
	type IHookFunctions,
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
	type IWebhookResponseData,
} from 'n8n-workflow';

import { testStoreCredential } from '../shared/n8n/testStoreCredential';
import { receiveCallback } from './receiveCallback';
import { triggerFields } from './triggerFields';
import { makeUrlKey, requireUrlKey } from './urlKey';

/** Receives what happens on a WhatsApp number at EngageLab. */
export class EngageLabWhatsAppTrigger implements INodeType {
	/**
	 * Version 2 from the start and webhooks without expressions: n8n then starts no expression engine per request.
	 * The answer goes out through the description, once the execution is registered.
	 */
	description: INodeTypeDescription = {
		displayName: 'EngageLab WhatsApp Trigger',
		name: 'engageLabWhatsAppTrigger',
		icon: { light: 'file:../icons/engageLabWhatsApp.svg', dark: 'file:../icons/engageLabWhatsApp.dark.svg' },
		group: ['trigger'],
		version: 2,
		subtitle: '=On {{$parameter["events"].join(", ")}}',
		description: 'Starts the workflow when a contact writes to your WhatsApp number at EngageLab',
		eventTriggerDescription: 'Waiting for EngageLab to call the webhook',
		activationMessage: 'The desk is listening. Messages to your WhatsApp number start this workflow.',
		defaults: { name: 'EngageLab WhatsApp Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [
			{ name: 'engageLabWhatsAppApi', required: true },
			{ name: 'helpdeskStoreApi', required: true, testedBy: 'openStore', displayOptions: { show: { remember: [true] } } },
		],
		webhooks: [
			// The key stands in the query: n8n lets only one workflow at a time have a path with a part that varies.
			{ name: 'default', httpMethod: 'POST', responseMode: 'onReceived', responseData: 'noData', path: 'engagelab-whatsapp' },
		],
		triggerPanel: {
			header: 'Wait for a message to your WhatsApp number',
			executionsHelp: {
				inactive:
					'Put the test URL, with ?key= and your URL key behind it, into the callback settings of the EngageLab console. Then click Execute step and write to your number. Publish the workflow when you are done, and put the production URL there.',
				active:
					'Messages to your number start this workflow. Their executions are in the <a data-key="executions">list of executions</a>. To work on the workflow while it is live, copy an execution to the editor.',
			},
			activationHint: 'Once you are done, publish the workflow and put the production URL into the EngageLab console.',
		},
		properties: triggerFields,
	};

	methods = { listSearch: { makeUrlKey }, credentialTest: { openStore: testStoreCredential } };

	/** EngageLab documents no call that sets a callback: people enter the URL in its console, so there is nothing to set up or take down. */
	webhookMethods = {
		default: {
			async checkExists(this: IHookFunctions): Promise<boolean> {
				requireUrlKey(this);
				return true;
			},
			async create(this: IHookFunctions): Promise<boolean> {
				return true;
			},
			async delete(this: IHookFunctions): Promise<boolean> {
				return true;
			},
		},
	};

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await receiveCallback(this);
	}
}
