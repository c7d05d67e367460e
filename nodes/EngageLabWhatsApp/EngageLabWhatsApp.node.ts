import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { forEachItem } from '../shared/n8n/forEachItem';
import { runOperation } from '../shared/n8n/runOperation';
import { engageLabWhatsAppFields, otherOperations, sendOperations } from './engageLabWhatsAppFields';
import { listSearch } from './listSearch/listSearch';
import { openCall } from './openCall';

/** Sends WhatsApp messages from a number at EngageLab. */
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
		credentials: [{ name: 'engageLabWhatsAppApi', required: true }],
		properties: engageLabWhatsAppFields,
	};

	methods = { listSearch };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const results = await forEachItem(
			this,
			async (itemIndex) => await runOperation(await openCall(this, itemIndex), sendOperations, otherOperations),
		);
		return [results];
	}
}
