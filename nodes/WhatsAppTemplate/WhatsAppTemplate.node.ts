import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { forEachItem } from '../shared/n8n/forEachItem';
import { inputError } from '../shared/n8n/nodeErrors';
import { givingWay } from '../shared/n8n/sending/backOffPorts';
import { recipientLane } from '../shared/n8n/sending/readRecipient';
import { testStoreCredential } from '../shared/n8n/testStoreCredential';
import { searchAnyTemplate, searchTemplates, templateValues } from './listSearch';
import { newTemplateRun, TemplateCall } from './TemplateCall';
import { templateCredentials } from './vendors';
import { whatsAppTemplateFields, whatsAppTemplateOperations } from './whatsAppTemplateFields';

/** Sends what WhatsApp has approved, over whichever provider the number has. */
export class WhatsAppTemplate implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'WhatsApp Template',
		name: 'whatsAppTemplate',
		icon: { light: 'file:../icons/template.svg', dark: 'file:../icons/template.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle: '={{ ($parameter["operation"] + ($parameter["resource"] === "message" ? "" : ": " + $parameter["resource"])).replace(/([A-Z])/g, " $1").toLowerCase().replace("get all", "get many") }}',
		description: 'Send approved templates, the only messages that arrive when the 24-hour window is closed, and make new ones',
		defaults: { name: 'WhatsApp Template' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		credentials: templateCredentials,
		properties: whatsAppTemplateFields,
	};

	methods = { credentialTest: { openStore: testStoreCredential }, listSearch: { searchAnyTemplate, searchTemplates }, resourceMapping: { templateValues } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const run = newTemplateRun();
		const results = await forEachItem(
			this,
			async (itemIndex, giveWay) => {
				const [resource, name] = [this.getNodeParameter('resource', itemIndex), this.getNodeParameter('operation', itemIndex)];
				const operation = whatsAppTemplateOperations.find((known) => known.resource === resource && known.option.value === name);
				if (!operation) throw inputError(this.getNode(), itemIndex, `There is no operation "${name}" for "${resource}"`, "Choose one from the list 'Operation'.");
				return await operation.run(await TemplateCall.open(this, itemIndex, run), givingWay(giveWay));
			},
			(itemIndex) => recipientLane(this, itemIndex),
		);
		return [results];
	}
}
