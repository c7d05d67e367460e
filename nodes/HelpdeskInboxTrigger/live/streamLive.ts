import type { IWebhookFunctions } from 'n8n-workflow';

import { PING_MS } from '../../shared/domain/inbox/inboxLimits';
import { LIVE_BODY } from '../../shared/domain/inbox/inboxTransport';
import type { LiveEvent } from '../../shared/domain/inbox/liveEvent';
import type { InboxDesk } from '../api/InboxDesk';
import type { RequestFields } from '../api/RequestFields';
import { Listener } from './Listener';
import { pause } from './pause';

/** How often the store is asked what is new. */
export const LOOK_MS = 700;

/** n8n puts a compressor before every answer, which keeps lines back until it is told not to. */
type Flushed = ReturnType<IWebhookFunctions['getResponseObject']> & { flush?: () => void };

/** Tells a page line by line what happens, until it goes away or its access token ends. */
export async function streamLive({ store, session, at }: InboxDesk, fields: RequestFields, context: IWebhookFunctions): Promise<void> {
	const listener = await Listener.open(store, session, fields.optionalWord('cursor'), at);
	const response = context.getResponseObject() as Flushed;
	let isGone = false;
	// The request itself does not say when the page goes away.
	response.on('close', () => (isGone = true));
	response.setHeader('content-type', LIVE_BODY);
	response.setHeader('cache-control', 'no-store, no-transform');
	response.setHeader('x-accel-buffering', 'no');
	response.setHeader('x-content-type-options', 'nosniff');
	response.status(200);
	const tell = (events: readonly LiveEvent[]) => {
		if (events.length === 0) return;
		response.write(events.map((event) => `${JSON.stringify(event)}\n`).join(''));
		response.flush?.();
	};
	tell([{ type: 'hello', cursor: listener.cursor }]);
	for (let quietUntil = Date.now() + PING_MS; !isGone && Date.now() < session.accessExpiresAt.getTime(); ) {
		await pause(LOOK_MS);
		if (isGone) break;
		const events = await listener.hear(new Date());
		if (events.length === 0 && Date.now() >= quietUntil) events.push({ type: 'ping' });
		if (events.length > 0) quietUntil = Date.now() + PING_MS;
		tell(events);
	}
	response.end();
}
