/**
 * How much a webhook costs before anything is stored: verify and parse, as a ratio to `JSON.parse` of the same bytes in the same
 * run, so that machines can be compared; and what stays in memory after a million events. Run: node bench/parseWebhook.ts
 */
import './resolveTypescript.ts';
import { createHmac } from 'node:crypto';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { WebhookRequest } from '../nodes/shared/providers/provider.ts';

const { createCloudProvider } = await import('../nodes/shared/providers/cloud/cloudProvider.ts');

const ROUNDS = 5;
const ROUND_MS = 400;
const MANY_EVENTS = 1_000_000;
const CHECKPOINTS = 5;
const SECRET = ['an', 'app', 'secret', 'for', 'measuring'].join('-');
const provider = createCloudProvider();

const message = (index: number) => ({
	from: `49151${String(10_000_000 + index)}`,
	id: `wamid.HBgMNDkxNTEyMzQ1Njc4FQIAEhgUM0E${index}`,
	timestamp: '1795600800',
	type: 'text',
	text: { body: 'Hallo, wo ist mein Paket? Die Nummer ist 4711, bestellt am Montag. Grüße 📦' },
});
const envelope = (count: number, first = 0): Buffer => {
	const messages = Array.from({ length: count }, (_, index) => message(first + index));
	const contacts = messages.map(({ from }) => ({ profile: { name: 'Ada Beispiel' }, wa_id: from }));
	const value = { messaging_product: 'whatsapp', metadata: { display_phone_number: '15550783881', phone_number_id: '1065' }, contacts, messages };
	const body = { object: 'whatsapp_business_account', entry: [{ id: '1022', changes: [{ field: 'messages', value }] }] };
	const escaped = JSON.stringify(body).replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
	return Buffer.from(escaped.replaceAll('/', '\\/'));
};

/** Calls per second; the best of several rounds, because noise only ever slows. */
function rate(work: () => void): number {
	let best = 0;
	for (let round = 0; round < ROUNDS; round++) {
		const start = performance.now();
		let calls = 0;
		while (performance.now() - start < ROUND_MS) {
			work();
			calls++;
		}
		best = Math.max(best, (calls * 1000) / (performance.now() - start));
	}
	return best;
}

for (const count of [1, 20, 1000]) {
	const rawBody = envelope(count);
	const request: WebhookRequest = {
		rawBody,
		headers: { 'x-hub-signature-256': `sha256=${createHmac('sha256', SECRET).update(rawBody).digest('hex')}` },
	};
	const parsed: unknown = JSON.parse(rawBody.toString());
	const full = (): void => {
		if (!provider.verify(request, [SECRET]).ok) throw new Error('The signature was not accepted.');
		if (provider.parse(JSON.parse(rawBody.toString())).length !== count) throw new Error('A message was lost.');
	};
	const baseline = rate(() => void JSON.parse(rawBody.toString()));
	const parsing = rate(() => void provider.parse(parsed));
	const whole = rate(full);
	const asMessages = (perSecond: number): string => `${Math.round(perSecond * count).toLocaleString('en')} messages/s`;
	console.log(
		[
			`${count} message(s), ${rawBody.length} bytes:`,
			`JSON.parse alone ${asMessages(baseline)} (1.00)`,
			`parse ${asMessages(parsing)} (costs ${(baseline / parsing).toFixed(2)} of it)`,
			`verify + JSON.parse + parse ${asMessages(whole)} (costs ${(baseline / whole).toFixed(2)} of it)`,
		].join('\n  '),
	);
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** What is in use once nothing more can be collected. */
function heapInUse(): number {
	collectGarbage();
	return process.memoryUsage().heapUsed;
}

/** Takes in webhooks that all differ, as n8n would, and says how much of them is still there. */
function watchMemory(): void {
	const asMegabytes = (bytes: number): string => `${(bytes / 1024 ** 2).toFixed(1)} MB`;
	const start = heapInUse();
	let events = 0;
	for (let checkpoint = 1; checkpoint <= CHECKPOINTS; checkpoint++) {
		while (events < (MANY_EVENTS * checkpoint) / CHECKPOINTS) {
			const rawBody = envelope(20, events);
			const signature = createHmac('sha256', SECRET).update(rawBody).digest('hex');
			if (!provider.verify({ rawBody, headers: { 'x-hub-signature-256': `sha256=${signature}` } }, [SECRET]).ok) throw new Error('The signature was not accepted.');
			events += provider.parse(JSON.parse(rawBody.toString())).length;
		}
		console.log(`  after ${events.toLocaleString('en')} events: ${asMegabytes(heapInUse() - start)} more than before the first, ${asMegabytes(process.memoryUsage().rss)} resident`);
	}
}

console.log(`Memory over ${MANY_EVENTS.toLocaleString('en')} different messages:`);
watchMemory();
