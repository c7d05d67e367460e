import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { Desk } from '../shared/n8n/desk/Desk';
import { forEachItem } from '../shared/n8n/forEachItem';
import { readIncomingItem } from '../shared/n8n/incomingItem';
import { givingWay } from '../shared/n8n/sending/backOffPorts';
import { storeFor } from '../shared/n8n/storeFor';
import { testStoreCredential } from '../shared/n8n/testStoreCredential';
import { reply } from './reply';
import { replyFields } from './replyFields';

/** Answers the contact of a conversation over whichever provider they wrote, and keeps the answer. */
export class HelpdeskReply implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Helpdesk Reply',
		name: 'helpdeskReply',
		icon: { light: 'file:../icons/reply.svg', dark: 'file:../icons/reply.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle: '={{ $parameter["message"] }}',
		description: 'Answers a contact on the number that they wrote to, whichever provider it is at, and keeps the answer in the conversation',
		defaults: { name: 'Helpdesk Reply' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main, NodeConnectionTypes.Main],
		outputNames: ['Sent', 'Window Closed'],
		usableAsTool: true,
		credentials: [
			{ name: 'helpdeskStoreApi', displayName: 'Helpdesk Store', required: true, testedBy: 'openStore' },
			// Without a name of its own each would only be called "Credential".
			{ name: 'whatsAppCloudApi', displayName: 'WhatsApp Cloud (for Numbers There)', required: false },
			{ name: 'twilioWhatsAppApi', displayName: 'Twilio WhatsApp (for Numbers There)', required: false },
			{ name: 'engageLabWhatsAppApi', displayName: 'EngageLab WhatsApp (for Numbers There)', required: false },
		],
		properties: replyFields,
	};

	methods = { credentialTest: { openStore: testStoreCredential } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const notSent = new Set<number>();
		const results = await forEachItem(
			this,
			async (itemIndex, giveWay) => {
				const store = await storeFor(await this.getCredentials('helpdeskStoreApi', itemIndex));
				const desk = new Desk({ context: this, store, itemIndex, at: new Date() });
				const { isSent, item } = await reply(desk, givingWay(giveWay));
				if (!isSent) notSent.add(itemIndex);
				return item;
			},
			(itemIndex) => readIncomingItem(this.getInputData()[itemIndex]?.json ?? {}).conversationId ?? '',
		);
		const isSent = ({ pairedItem }: INodeExecutionData) => !notSent.has((pairedItem as { item: number }).item);
		return [results.filter(isSent), results.filter((result) => !isSent(result))];
	}
}
