import {
	NodeConnectionTypes,
	type IHookFunctions,
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
	type IWebhookResponseData,
} from 'n8n-workflow';

import { testStoreCredential } from '../shared/n8n/testStoreCredential';
import { OUTPUTS } from './actions/actionItem';
import { answerCall } from './answerCall';
import { inboxFields } from './inboxFields';
import { servePage } from './servePage';

/** Serves the page on which agents read and answer, and hands what they want done to the workflow. */
export class HelpdeskInboxTrigger implements INodeType {
	/** Version 2 from the start and webhooks without expressions: n8n then starts no expression engine per request. */
	description: INodeTypeDescription = {
		// Whoever looks for it on the canvas looks for the inbox, which is a place and not an event.
		// eslint-disable-next-line n8n-nodes-base/node-class-description-display-name-unsuffixed-trigger-node, @n8n/community-nodes/trigger-node-conventions
		displayName: 'Helpdesk Inbox',
		name: 'helpdeskInboxTrigger',
		icon: { light: 'file:../icons/inbox.svg', dark: 'file:../icons/inbox.dark.svg' },
		group: ['trigger'],
		version: 2,
		subtitle: 'Where agents answer',
		description: 'A web page on which agents read and answer conversations; what they want done comes out here, and the workflow does it',
		eventTriggerDescription: 'Waiting for an agent to do something in the inbox',
		activationMessage: 'The inbox is open at the production URL of this node.',
		defaults: { name: 'Helpdesk Inbox' },
		inputs: [],
		outputs: OUTPUTS.map(() => NodeConnectionTypes.Main),
		outputNames: [...OUTPUTS],
		credentials: [
			{ name: 'helpdeskStoreApi', displayName: 'Helpdesk Store', required: true, testedBy: 'openStore' },
			{ name: 'whatsAppCloudApi', displayName: 'WhatsApp Cloud (for Files There)', required: false },
			{ name: 'twilioWhatsAppApi', displayName: 'Twilio WhatsApp (for Files There)', required: false },
			{ name: 'engageLabWhatsAppApi', displayName: 'EngageLab WhatsApp (for Files There)', required: false },
		],
		webhooks: [
			{ name: 'default', httpMethod: 'POST', responseMode: 'onReceived', path: 'inbox', ndvHideMethod: true },
			{ name: 'setup', httpMethod: 'GET', responseMode: 'onReceived', path: 'inbox', ndvHideUrl: true },
		],
		triggerPanel: {
			header: 'Let agents in',
			executionsHelp: {
				inactive: 'Publish the workflow, then open the production URL in a browser: it is the inbox. A test listens for one request only, which is too few for a page.',
				active: 'What agents do starts this workflow. Their executions are in the <a data-key="executions">list of executions</a>.',
			},
			activationHint: 'Once you are done, publish the workflow and open the production URL.',
		},
		properties: inboxFields,
	};

	methods = { credentialTest: { openStore: testStoreCredential } };

	/** The page needs nothing at any provider. */
	webhookMethods = {
		default: {
			async checkExists(this: IHookFunctions): Promise<boolean> {
				return await Promise.resolve(true);
			},
			async create(this: IHookFunctions): Promise<boolean> {
				return await Promise.resolve(true);
			},
			async delete(this: IHookFunctions): Promise<boolean> {
				return await Promise.resolve(true);
			},
		},
	};

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return this.getWebhookName() === 'setup' ? await servePage(this) : await answerCall(this);
	}
}
