import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { explainWindow, type ExplainedWindow } from '../shared/domain/conversation/serviceWindow';
import { listSearch } from '../shared/n8n/desk/deskLists';
import { forEachItem } from '../shared/n8n/forEachItem';
import { testStoreCredential } from '../shared/n8n/testStoreCredential';
import { withFilesOf } from '../shared/n8n/withFilesOf';
import { readMargin, timesFromItem, timesFromStore } from './readTimes';
import { windowFields } from './windowFields';

/** Knows whether one may write freely to a contact, and sends each item to Open or Closed. */
export class WhatsAppServiceWindow implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'WhatsApp Service Window',
		name: 'whatsAppServiceWindow',
		icon: { light: 'file:../icons/serviceWindow.svg', dark: 'file:../icons/serviceWindow.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter["source"] === "store" ? "as the store knows it" : "by a time" }}',
		description: 'Knows whether the 24 hours after the last message of a contact are over, after which only templates can be sent',
		defaults: { name: 'WhatsApp Service Window' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main, NodeConnectionTypes.Main],
		outputNames: ['Open', 'Closed'],
		usableAsTool: true,
		credentials: [{ name: 'helpdeskStoreApi', required: true, testedBy: 'openStore', displayOptions: { show: { source: ['store'] } } }],
		properties: windowFields,
	};

	methods = { credentialTest: { openStore: testStoreCredential }, listSearch };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const now = new Date();
		const results = await forEachItem(this, async (itemIndex) => {
			const isStored = this.getNodeParameter('source', itemIndex) === 'store';
			const times = isStored ? await timesFromStore(this, itemIndex, now) : timesFromItem(this, itemIndex);
			const window = explainWindow(now, times, readMargin(this, itemIndex));
			return withFilesOf(this, itemIndex, { ...this.getInputData()[itemIndex]?.json, window: { ...window } });
		});
		// What failed goes to Closed: a template arrives at any time.
		const isOpen = ({ json }: INodeExecutionData) => json.error === undefined && (json.window as ExplainedWindow | undefined)?.isOpen === true;
		return [results.filter(isOpen), results.filter((result) => !isOpen(result))];
	}
}
