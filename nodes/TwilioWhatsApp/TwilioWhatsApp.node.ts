import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { forEachItem } from '../shared/n8n/forEachItem';
import { runOperation } from '../shared/n8n/runOperation';
import { listSearch } from '../shared/n8n/twilioLists/listSearch';
import { resourceMapping } from './loading/resourceMapping';
import { TwilioCall } from './TwilioCall';
import { otherOperations, sendOperations, twilioWhatsAppFields } from './twilioWhatsAppFields';

/** Sends WhatsApp messages from a number or a Messaging Service at Twilio. */
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
		credentials: [{ name: 'twilioWhatsAppApi', required: true }],
		properties: twilioWhatsAppFields,
	};

	methods = { listSearch, resourceMapping };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const results = await forEachItem(
			this,
			async (itemIndex) => await runOperation(await TwilioCall.open(this, itemIndex), sendOperations, otherOperations),
		);
		return [results];
	}
}
