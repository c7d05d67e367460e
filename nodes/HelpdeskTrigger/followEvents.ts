import type { IRun, ITriggerFunctions, ITriggerResponse } from 'n8n-workflow';

import { storeFor } from '../shared/n8n/storeFor';
import { EventFeed } from './EventFeed';
import { eventItem } from './eventItem';
import { isWanted } from './isWanted';
import { noticeDue } from './noticeDue';
import { readWatch } from './readWatch';

const FAILED: ReadonlyArray<IRun['status']> = ['error', 'crashed'];

/** Watches the desk for a published workflow: one execution per event, each until its workflow has ended. */
export async function followEvents(context: ITriggerFunctions): Promise<ITriggerResponse> {
	const watch = readWatch(context);
	const store = await storeFor(await context.getCredentials('helpdeskStoreApi'));
	const subscription = `${context.getWorkflow().id}:${context.getNode().id}`;
	// What happened while the workflow was not published is over; a restart of n8n goes on where it stopped.
	const afresh = context.getActivationMode() === 'activate';
	await store.deliveries.subscribe(subscription, { afresh }, new Date());

	const feed = new EventFeed({
		...watch,
		subscription,
		deliveries: store.deliveries,
		notice: async (at) => await noticeDue(store, watch, at),
		isWanted: async (event) => isWanted(event, watch) && (event.type !== 'agentHasRoom' || (await store.assignments.isAnybodyWaiting(watch.channelIds))),
		handOn: async ({ event, attempt }) => {
			const situation = await store.deliveries.explain(event, new Date());
			if (event.type === 'messageNotHandled' && situation.isHandled) return 'done';
			const ended = context.helpers.createDeferredPromise<IRun>();
			context.emit([[{ json: eventItem(event, attempt, situation) }]], undefined, ended);
			const { status } = await ended.promise;
			// Other workflows may have done half of their work; this one is there to be run until the contact has an answer.
			return event.type === 'messageNotHandled' && FAILED.includes(status) ? 'again' : 'done';
		},
		now: () => new Date(),
		onTrouble: (error) => {
			const { message } = error as { message: string };
			context.logger.warn(`The Helpdesk Trigger "${context.getNode().name}" cannot go on for now and tries again: ${message}`);
		},
	});
	await feed.start();
	return { closeFunction: async () => await Promise.resolve(feed.stop()) };
}
