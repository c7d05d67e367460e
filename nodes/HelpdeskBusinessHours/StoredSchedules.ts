import type { IExecuteFunctions } from 'n8n-workflow';

import type { Schedule } from '../shared/domain/hours/schedule';
import { readIncomingItem } from '../shared/n8n/incomingItem';
import { inputError, storeError } from '../shared/n8n/nodeErrors';
import { storeFor } from '../shared/n8n/storeFor';
import type { HelpdeskStore, StoreResult } from '../shared/store/helpdeskStore';

/** The schedules of the store, each read once for all items of a run. */
export class StoredSchedules {
	readonly #context: IExecuteFunctions;
	readonly #read = new Map<string, Promise<Schedule>>();

	constructor(context: IExecuteFunctions) {
		this.#context = context;
	}

	/** The one that is chosen in the panel. */
	async chosenFor(itemIndex: number): Promise<Schedule> {
		const chosen: unknown = this.#context.getNodeParameter('storedSchedule', itemIndex, '', { extractValue: true });
		if (typeof chosen === 'string' && chosen.trim() !== '') return await this.#schedule(chosen.trim(), itemIndex);
		throw inputError(this.#context.getNode(), itemIndex, "'Schedule' is empty", "Choose one from the list, or make one with 'Helpdesk Conversation: Create Schedule'.");
	}

	/** The one of the number that the contact of the item wrote to. */
	async ofChannel(itemIndex: number): Promise<Schedule> {
		const fail = (message: string, wayOut: string) => inputError(this.#context.getNode(), itemIndex, message, wayOut);
		const { channelId } = readIncomingItem(this.#context.getInputData()[itemIndex]?.json ?? {});
		if (!channelId) throw fail('The incoming item belongs to no channel', "Connect this node behind a WhatsApp trigger or behind 'Receive Message', or choose the schedule in the panel.");
		const { settings } = this.#valueOf(itemIndex, await (await this.#store(itemIndex)).channels.get(channelId));
		if (settings.scheduleId) return await this.#schedule(settings.scheduleId, itemIndex);
		throw fail(`The channel ${channelId} has no opening hours`, "Choose a schedule for it with 'Helpdesk Conversation: Update Channel'.");
	}

	async #schedule(id: string, itemIndex: number): Promise<Schedule> {
		const reading = this.#read.get(id) ?? this.#load(id, itemIndex);
		this.#read.set(id, reading);
		return await reading;
	}

	async #load(id: string, itemIndex: number): Promise<Schedule> {
		return this.#valueOf(itemIndex, await (await this.#store(itemIndex)).schedules.get(id)).schedule;
	}

	async #store(itemIndex: number): Promise<HelpdeskStore> {
		return await storeFor(await this.#context.getCredentials('helpdeskStoreApi', itemIndex));
	}

	#valueOf<T>(itemIndex: number, result: StoreResult<T>): T {
		if (result.ok) return result.value;
		throw storeError(this.#context.getNode(), itemIndex, result.failure);
	}
}
