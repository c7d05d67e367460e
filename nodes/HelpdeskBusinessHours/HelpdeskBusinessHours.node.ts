import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import type { Schedule } from '../shared/domain/hours/schedule';
import { searchSchedules } from '../shared/n8n/desk/deskLists';
import { testStoreCredential } from '../shared/n8n/testStoreCredential';
import { forEachItem } from '../shared/n8n/forEachItem';
import { inputError } from '../shared/n8n/nodeErrors';
import { hoursFields } from './hoursFields';
import { hoursLists } from '../shared/n8n/hours/hoursLists';
import { HoursRun } from './HoursRun';
import { hoursOperations } from './operations';
import { hoursOutputs } from './hoursOutputs';
import { PanelSchedules } from './PanelSchedules';
import { StoredSchedules } from './StoredSchedules';

/** Knows when the desk is there, and sends each item to Open or Closed. */
export class HelpdeskBusinessHours implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Helpdesk Business Hours',
		name: 'helpdeskBusinessHours',
		icon: { light: 'file:../icons/businessHours.svg', dark: 'file:../icons/businessHours.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter["operation"].replace(/([A-Z])/g, " $1").toLowerCase() }}',
		description: 'Knows when the desk is there: opening hours, public holidays, business time',
		defaults: { name: 'Helpdesk Business Hours' },
		inputs: [NodeConnectionTypes.Main],
		outputs: `={{(${hoursOutputs.toString()})($parameter)}}`,
		usableAsTool: true,
		credentials: [{ name: 'helpdeskStoreApi', required: true, testedBy: 'openStore', displayOptions: { show: { source: ['store', 'channel'] } } }],
		properties: hoursFields,
	};

	methods = { loadOptions: hoursLists, listSearch: { searchSchedules }, credentialTest: { openStore: testStoreCredential } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const now = Date.now();
		const panel = new PanelSchedules(this);
		const stored = new StoredSchedules(this);
		const scheduleFor = async (itemIndex: number): Promise<Schedule> => {
			const source = this.getNodeParameter('source', itemIndex, 'node');
			if (source === 'store') return await stored.chosenFor(itemIndex);
			return source === 'channel' ? await stored.ofChannel(itemIndex) : panel.chosenFor(itemIndex);
		};
		const closed = new Set<number>();
		const results = await forEachItem(this, async (itemIndex) => {
			const name = String(this.getNodeParameter('operation', itemIndex));
			const operation = hoursOperations[name];
			if (!operation) throw inputError(this.getNode(), itemIndex, `There is no operation "${name}"`, "Choose one from the list 'Operation'.");
			const run = new HoursRun({ context: this, itemIndex, now, schedule: await scheduleFor(itemIndex) });
			return await operation(run, () => closed.add(itemIndex));
		});
		const isCheck = this.getInputData().length > 0 && this.getNodeParameter('operation', 0) === 'check';
		if (!isCheck) return [results];
		// An item that failed goes to Open: better a person looks at it than nobody.
		const isClosed = ({ pairedItem }: INodeExecutionData): boolean => closed.has((pairedItem as { item: number }).item);
		return [results.filter((result) => !isClosed(result)), results.filter(isClosed)];
	}
}
