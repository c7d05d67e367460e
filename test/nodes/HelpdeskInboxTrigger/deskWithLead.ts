import { storeFor } from '../../../nodes/shared/n8n/storeFor';
import type { HelpdeskStore } from '../../../nodes/shared/store/helpdeskStore';
import { temporaryStore } from '../../kit/temporaryStore';
import { ADA, at, message } from '../../shared/store/deskEvents';
import { hire } from './deskOfCalls';

interface DeskWithLead {
	store: HelpdeskStore;
	/** The id of the agent who may change settings. */
	lead: string;
}

/** A desk for the tests of a file, with the shop, which has had a message, and somebody who may change its settings. */
export function deskWithLead(name: string): DeskWithLead {
	const place = temporaryStore();
	const desk = {} as DeskWithLead;
	beforeAll(async () => {
		desk.store = await storeFor(place.credential);
		await desk.store.receiveMessage(message('one', { from: ADA }), at(9));
		desk.lead = await hire(desk.store, name, undefined, true);
	});
	afterAll(async () => await place.remove());
	return desk;
}
