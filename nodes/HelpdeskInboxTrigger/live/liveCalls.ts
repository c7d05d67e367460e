import type { LiveEvent } from '../../shared/domain/inbox/liveEvent';
import type { Handlers } from '../api/InboxCall';
import { Listener } from './Listener';
import { pause } from './pause';
import { LOOK_MS } from './streamLive';

/** How long an answer waits for something to happen. */
const WAIT_MS = 20_000;

/** For pages that no stream reaches. */
export const liveCalls: Handlers<'live.poll'> = {
	'live.poll': async ({ store, session, at }, fields, context) => {
		const cursor = fields.optionalWord('cursor');
		const listener = await Listener.open(store, session, cursor, at);
		if (cursor === undefined) return { events: [], cursor: listener.cursor };
		let isGone = false;
		context.getResponseObject().on('close', () => (isGone = true));
		let events: LiveEvent[] = await listener.hear(at);
		for (const end = at.getTime() + WAIT_MS; events.length === 0 && !isGone && Date.now() < end; ) {
			await pause(LOOK_MS);
			events = await listener.hear(new Date());
		}
		return { events, cursor: listener.cursor };
	},
};
