import { backOffPorts } from '../sending/backOffPorts';
import { getMessage } from '../../providers/twilio/account/messages/getMessage';
import type { TwilioCall } from './TwilioCall';

/** Twilio mostly needs a second or two; whoever waits longer than all of them together waits for nothing. */
const PAUSES_MS: readonly number[] = [500, 1_000, 2_000, 4_000, 8_000];

/** As long as a message is in one of these states, its file may not have been fetched. */
const BEFORE_FETCHING = new Set(['accepted', 'queued', 'scheduled']);

/** Waits until Twilio has fetched the file of a message, or long enough. */
export async function untilFetched(call: TwilioCall, messageId: string): Promise<void> {
	for (const pause of PAUSES_MS) {
		await backOffPorts.sleep(pause);
		const message = await getMessage(call.http, call.account, messageId);
		if (!message.ok || !BEFORE_FETCHING.has(message.value.status)) return;
	}
}
