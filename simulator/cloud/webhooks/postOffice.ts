import type { ChangeFeed } from '../../whatsapp/changeFeed.ts';
import type { SimulatedClock } from '../../whatsapp/clock.ts';
import type { CloudDirectory } from '../directory.ts';
import type { SimulatorSettings } from '../simulatorSettings.ts';
import { callbackRoute, type CallbackRoute } from './callbackRoute.ts';
import { escapedJson } from './escapedJson.ts';
import { failureAdvice } from './failureAdvice.ts';
import { attemptWebhook } from './webhookAttempt.ts';
import type { WebhookRecord } from './webhookRecord.ts';
import { webhookSignature } from './webhookSignature.ts';

/** Older webhooks are forgotten, so that a simulator can run for days. */
const KEPT_WEBHOOKS = 2_000;

export interface Parcel {
	wabaId: string;
	phoneNumberId?: string;
	field: string;
	about: string[];
	payload: unknown;
	copyOf?: string;
}

/** Hands webhooks over: signs the bytes, posts them, tries again after anything but a 200, and keeps a record. */
export interface PostOffice {
	/** Resolves after the first attempt; further ones follow on their own. */
	post(parcel: Parcel): Promise<WebhookRecord>;
	/** Keeps a record of a webhook that a fault swallowed. */
	drop(parcel: Parcel): WebhookRecord;
	/** Sends bytes that the caller made up, once. */
	postGiven(parcel: Parcel & { body: string; signature?: string; headers?: Record<string, string> }): Promise<WebhookRecord>;
	redeliver(id: string): Promise<WebhookRecord | undefined>;
	all(): WebhookRecord[];
	clear(): void;
}

export function createPostOffice(
	directory: CloudDirectory,
	clock: SimulatedClock,
	changes: ChangeFeed,
	settings: SimulatorSettings,
	onDelivered: (record: WebhookRecord) => void,
): PostOffice {
	let records: WebhookRecord[] = [];
	let last = 0;
	const route = (parcel: Pick<Parcel, 'wabaId' | 'phoneNumberId' | 'field'>): CallbackRoute =>
		callbackRoute(directory, parcel.wabaId, parcel.phoneNumberId, parcel.field);

	function open(parcel: Parcel, body: string): WebhookRecord {
		const { wabaId, phoneNumberId, field, about, copyOf } = parcel;
		const appSecret = directory.app(directory.account(wabaId)?.appId ?? '')?.appSecret ?? '';
		const record: WebhookRecord = {
			id: `webhook-${++last}`,
			at: clock.now(),
			wabaId,
			...(phoneNumberId === undefined ? {} : { phoneNumberId }),
			field,
			about,
			body,
			signature: webhookSignature(body, appSecret),
			attempts: [],
			state: 'pending',
			...(copyOf === undefined ? {} : { copyOf }),
		};
		records = [...records.slice(-KEPT_WEBHOOKS + 1), record];
		return record;
	}

	async function attempt(record: WebhookRecord, headers: Record<string, string> = {}): Promise<boolean> {
		const way = route(record);
		if (!way.ok) {
			Object.assign(record, { state: 'notSent', reason: way.reason });
			changes.announce({ what: 'webhooks' });
			return false;
		}
		record.url = way.url;
		record.level = way.level;
		const signed = { 'x-hub-signature-256': record.signature, ...headers };
		const result = await attemptWebhook(way.url, record.body, signed, settings.webhookTimeoutMs, () => clock.now());
		record.attempts.push(result);
		const delivered = result.status === 200;
		if (delivered) {
			record.state = 'delivered';
			delete record.reason;
			onDelivered(record);
		} else {
			record.state = 'failed';
			record.reason = failureAdvice(way.url, result);
		}
		changes.announce({ what: 'webhooks' });
		return delivered;
	}

	async function attemptUntilTaken(record: WebhookRecord, retry: number): Promise<void> {
		if (await attempt(record)) return;
		const delay = settings.webhookRetriesMs[retry];
		if (record.state === 'notSent' || delay === undefined) return;
		record.state = 'retrying';
		clock.after(delay, () => {
			if (record.state === 'retrying') void attemptUntilTaken(record, retry + 1);
		});
	}

	return {
		async post(parcel) {
			const record = open(parcel, escapedJson(parcel.payload));
			await attemptUntilTaken(record, 0);
			return record;
		},
		drop(parcel) {
			const record = open(parcel, escapedJson(parcel.payload));
			Object.assign(record, { state: 'dropped', reason: 'A fault of kind "drop" swallowed it.' });
			changes.announce({ what: 'webhooks' });
			return record;
		},
		async postGiven({ body, signature, headers, ...parcel }) {
			const record = open(parcel, body);
			if (signature !== undefined) record.signature = signature;
			await attempt(record, headers);
			return record;
		},
		async redeliver(id) {
			const record = records.find((other) => other.id === id);
			if (record) await attempt(record);
			return record;
		},
		all: () => [...records],
		clear() {
			records = [];
		},
	};
}
