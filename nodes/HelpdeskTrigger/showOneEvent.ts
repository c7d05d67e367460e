import type { ITriggerFunctions, ITriggerResponse } from 'n8n-workflow';

import { storeFor } from '../shared/n8n/storeFor';
import { POLL_MS } from './EventFeed';
import { eventItem } from './eventItem';
import { noticeDue } from './noticeDue';
import { readWatch } from './readWatch';

/** A try in the editor shows the last event of the kind, or waits for one. It takes nothing from the published workflow. */
export async function showOneEvent(context: ITriggerFunctions): Promise<ITriggerResponse> {
	const watch = readWatch(context);
	const store = await storeFor(await context.getCredentials('helpdeskStoreApi'));
	let timer: NodeJS.Timeout | undefined;

	const look = async (): Promise<void> => {
		const at = new Date();
		await noticeDue(store, watch, at);
		const { types, channelIds } = watch;
		const [event] = types.length === 0 ? [] : await store.history.find({ types, channelIds, newestFirst: true }, 1);
		if (event) context.emit([[{ json: eventItem(event, 1, await store.deliveries.explain(event, at)) }]]);
		else timer = setTimeout(() => void look().catch((error: Error) => context.emitError(error)), POLL_MS);
	};

	return { manualTriggerFunction: look, closeFunction: async () => await Promise.resolve(clearTimeout(timer)) };
}
