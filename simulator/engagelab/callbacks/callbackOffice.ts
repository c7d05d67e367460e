import { attemptWebhook } from '../../cloud/webhooks/webhookAttempt.ts';
import type { SharedParts } from '../../sharedParts.ts';
import type { SentWebhook } from '../../whatsapp/providerDesk.ts';
import type { EngageLabDirectory } from '../accounts/engageLabDirectory.ts';
import { callbackAdvice } from './callbackAdvice.ts';
import type { CallbackEvent } from './callbackEvent.ts';
import { callbackHeaders } from './callbackId.ts';
import { CALLBACK_TIMEOUT_MS } from './callbackLimits.ts';

/** Older callbacks are forgotten, so that a simulator can run for days. */
const KEPT = 2_000;

interface KeptCallback extends SentWebhook {
	wabaId: string;
}

/** Hands callbacks over. Each is posted once: EngageLab documents no further tries for WhatsApp. */
export interface CallbackOffice {
	/** Whether somebody has asked to hear of this. */
	isWanted(event: CallbackEvent): boolean;
	/** Posts the events of one account in one callback. */
	post(events: [CallbackEvent, ...CallbackEvent[]]): Promise<SentWebhook>;
	/** Keeps a record of a callback that a fault swallowed. */
	drop(event: CallbackEvent): void;
	redeliver(id: string): Promise<SentWebhook | undefined>;
	all(): SentWebhook[];
	clear(): void;
}

export function createCallbackOffice({ clock, changes, settings }: Pick<SharedParts, 'clock' | 'changes' | 'settings'>, directory: EngageLabDirectory): CallbackOffice {
	let records: KeptCallback[] = [];
	let last = 0;

	function open([first, ...more]: [CallbackEvent, ...CallbackEvent[]]): KeptCallback {
		const events = [first, ...more];
		const record: KeptCallback = {
			id: `engagelab-webhook-${++last}`,
			at: clock.now(),
			wabaId: first.wabaId,
			...(first.numberId === undefined ? {} : { phoneNumberId: first.numberId }),
			field: first.kind,
			about: events.flatMap(({ about }) => about),
			body: JSON.stringify({ total: events.length, rows: events.map(({ row }) => row) }),
			attempts: [],
			state: 'pending',
		};
		records = [...records.slice(-KEPT + 1), record];
		return record;
	}

	async function deliver(record: KeptCallback): Promise<void> {
		const callback = directory.account(record.wabaId)?.callback;
		if (!callback) {
			Object.assign(record, { state: 'notSent', reason: 'No callback address is set for this account. Set one with POST /engagelab/v1/webhooks {"notify_url": …}: the URL of an EngageLab WhatsApp Trigger, with its key.' });
		} else {
			const attempt = await attemptWebhook(callback.url, record.body, callbackHeaders(callback), Math.min(CALLBACK_TIMEOUT_MS, settings.webhookTimeoutMs), () => clock.now());
			record.url = callback.url;
			record.attempts.push(attempt);
			record.state = attempt.status === 200 ? 'delivered' : 'failed';
			if (attempt.status === 200) delete record.reason;
			else record.reason = callbackAdvice(callback.url, attempt);
		}
		changes.announce({ what: 'webhooks', ...(record.phoneNumberId === undefined ? {} : { numberId: record.phoneNumberId }) });
	}

	return {
		isWanted({ wabaId, kind, name }) {
			const selected = directory.account(wabaId)?.callback?.selected;
			return selected === undefined || (selected[kind]?.includes(name) ?? false);
		},
		async post(events) {
			const record = open(events);
			await deliver(record);
			return record;
		},
		drop(event) {
			Object.assign(open([event]), { state: 'dropped', reason: 'A fault of kind "drop" swallowed it.' });
			changes.announce({ what: 'webhooks' });
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
