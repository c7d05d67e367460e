import type { IExecuteFunctions } from 'n8n-workflow';

import type { Schedule } from '../shared/domain/hours/schedule';
import { inputError } from '../shared/n8n/nodeErrors';
import type { PanelSchedule } from '../shared/n8n/hours/fromPanel';
import { readPanelSchedule } from '../shared/n8n/hours/readPanelSchedule';

/** The schedules of the panel, each read once for all items that have it written alike. */
export class PanelSchedules {
	readonly #context: IExecuteFunctions;
	readonly #read = new Map<string, Schedule>();

	constructor(context: IExecuteFunctions) {
		this.#context = context;
	}

	/** The one that is chosen by name; without a choice the first. */
	chosenFor(itemIndex: number): Schedule {
		const context = this.#context;
		const { schedule: panels = [] } = context.getNodeParameter('schedules', itemIndex, {}) as { schedule?: PanelSchedule[] };
		const chosen = (context.getNodeParameter('scheduleName', itemIndex, '') as string).trim();
		const names = panels.map(({ name = '' }) => name.trim());
		const panel = chosen === '' ? panels[0] : panels[names.indexOf(chosen)];
		const fail = (message: string, wayOut: string) => inputError(context.getNode(), itemIndex, message, wayOut);
		if (panels.length === 0) throw fail('There is no schedule', "Add one under 'Schedules'.");
		if (!panel) throw fail(`There is no schedule "${chosen}"`, `Schedules of this node: ${names.join(', ')}. Choose one of them, or add it under 'Schedules'.`);
		const twice = names.find((name, index) => names.indexOf(name) !== index);
		if (twice !== undefined) throw fail(`Two schedules are named "${twice}"`, "Give each schedule under 'Schedules' a name of its own.");
		return this.#readOnce(panel, fail);
	}

	#readOnce(panel: PanelSchedule, fail: (message: string, wayOut: string) => Error): Schedule {
		const key = JSON.stringify(panel);
		const known = this.#read.get(key);
		if (known) return known;
		const schedule = readPanelSchedule(panel, this.#context.getTimezone());
		if (!schedule.ok) throw fail(schedule.failure.message, schedule.failure.wayOut);
		this.#read.set(key, schedule.value);
		return schedule.value;
	}
}
