import { attemptWebhook } from '../../cloud/webhooks/webhookAttempt.ts';
import type { SharedParts } from '../../sharedParts.ts';
import type { SentWebhook } from '../../whatsapp/providerDesk.ts';
import { callbackAdvice } from './callbackAdvice.ts';
import { callbackSignature } from './callbackSignature.ts';
import { connectionOverrides, isTriedAgain } from './connectionOverrides.ts';

/** Older callbacks are forgotten, so that a simulator can run for days. */
const KEPT = 2_000;

export interface Callback {
	numberId: string;
	/** With the fragment that says how often to try. */
	address: string | undefined;
	/** A GET carries everything in the query, which is then part of what is signed. */
	method?: 'GET' | 'POST' | undefined;
	/** Called once where the first one fails. */
	fallback?: string | undefined;
	fallbackMethod?: 'GET' | 'POST' | undefined;
	field: 'message' | 'status';
	about: string;
	parameters: Record<string, string>;
	authToken: string;
}

export interface CallbackRecord extends SentWebhook {
	signature: string;
	callback: Callback;
}

/** Hands callbacks over: signs and posts them, and tries again as their address says. */
export interface CallbackOffice {
	/** Resolves after the last try. */
	post(callback: Callback): Promise<CallbackRecord>;
	/** Keeps a record of a callback that a fault swallowed. */
	drop(callback: Callback): CallbackRecord;
	redeliver(id: string): Promise<CallbackRecord | undefined>;
	all(): CallbackRecord[];
	clear(): void;
}

export function createCallbackOffice({ clock, changes, settings }: Pick<SharedParts, 'clock' | 'changes' | 'settings'>): CallbackOffice {
	let records: CallbackRecord[] = [];
	let last = 0;

	function open(callback: Callback): CallbackRecord {
		const { numberId, field, about, parameters } = callback;
		const body = new URLSearchParams(parameters).toString();
		const record: CallbackRecord = { id: `twilio-webhook-${++last}`, at: clock.now(), phoneNumberId: numberId, field, about: [about], body, signature: '', attempts: [], state: 'pending', callback };
		records = [...records.slice(-KEPT + 1), record];
		return record;
	}

	async function tryAddress(record: CallbackRecord, { address, method = 'POST' }: { address: string; method?: 'GET' | 'POST' | undefined }, more: Record<string, string> = {}): Promise<boolean> {
		const overrides = connectionOverrides(address);
		const parameters = { ...record.callback.parameters, ...more };
		const query = new URLSearchParams(parameters).toString();
		const url = method === 'GET' ? `${overrides.url}${overrides.url.includes('?') ? '&' : '?'}${query}` : overrides.url;
		record.url = overrides.url;
		record.body = query;
		record.signature = callbackSignature(record.callback.authToken, url, method === 'GET' ? {} : parameters);
		const headers = {
			'content-type': 'application/x-www-form-urlencoded; charset=UTF-8',
			'user-agent': 'TwilioProxy/1.1',
			'x-twilio-signature': record.signature,
			'i-twilio-idempotency-token': record.id,
		};
		for (let tries = 0; tries <= overrides.retries; tries++) {
			const attempt = await attemptWebhook(url, record.body, headers, Math.min(overrides.readTimeoutMs, settings.webhookTimeoutMs), () => clock.now(), method);
			record.attempts.push(attempt);
			if (attempt.status !== undefined && attempt.status >= 200 && attempt.status < 300) {
				record.state = 'delivered';
				delete record.reason;
				return true;
			}
			record.state = 'failed';
			record.reason = callbackAdvice(overrides.url, attempt);
			if (!isTriedAgain(overrides, attempt)) break;
		}
		return false;
	}

	async function deliver(record: CallbackRecord): Promise<void> {
		const { address, method, fallback, fallbackMethod } = record.callback;
		if (!address) {
			Object.assign(record, { state: 'notSent', reason: 'No address is set for this number. Publish a workflow with a Twilio WhatsApp Trigger, or set the sender\'s webhook.' });
		} else if (!(await tryAddress(record, { address, method })) && fallback) {
			// Twilio tells the fallback what went wrong before: https://www.twilio.com/docs/usage/webhooks/webhooks-overview
			await tryAddress(record, { address: fallback, method: fallbackMethod }, { ErrorCode: '11200', ErrorUrl: address.split('#')[0] ?? '' });
		}
		changes.announce({ what: 'webhooks', numberId: record.callback.numberId });
	}

	return {
		async post(callback) {
			const record = open(callback);
			await deliver(record);
			return record;
		},
		drop(callback) {
			const record = open(callback);
			Object.assign(record, { state: 'dropped', reason: 'A fault of kind "drop" swallowed it.' });
			changes.announce({ what: 'webhooks' });
			return record;
		},
		async redeliver(id) {
			const record = records.find((other) => other.id === id);
			if (record) await deliver(record);
			return record;
		},
		all: () => [...records],
		clear() {
			records = [];
		},
	};
}
