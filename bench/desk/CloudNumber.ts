import { createHmac } from 'node:crypto';
import { Agent, request } from 'node:http';

export interface NumberDetails {
	/** Where the workflow gets its webhooks. */
	webhook: string;
	appSecret: string;
	phoneNumberId: string;
	wabaId: string;
}

/** One pool for all: as few connections as Meta would keep. */
const agent = new Agent({ keepAlive: true, maxSockets: 64 });
let next = 0;

/** Sends what Meta sends for one number, signed as Meta signs it. */
export class CloudNumber {
	readonly #details: NumberDetails;

	constructor(details: NumberDetails) {
		this.#details = details;
	}

	async message(from: string, text: string): Promise<void> {
		const id = `wamid.bench.in.${process.pid}.${next++}`;
		const timestamp = String(Math.floor(Date.now() / 1000));
		await this.#deliver({ contacts: [{ profile: { name: 'Ada Example' }, wa_id: from }], messages: [{ from, id, timestamp, type: 'text', text: { body: text } }] });
	}

	async receipt(to: string, id: string, status: 'sent' | 'delivered' | 'read'): Promise<void> {
		await this.#deliver({ statuses: [{ id, status, timestamp: String(Math.floor(Date.now() / 1000)), recipient_id: to }] });
	}

	/** A message that anybody could have made up. */
	async forgery(from: string): Promise<void> {
		await this.#deliver({ messages: [{ from, id: `wamid.bench.in.${next++}`, timestamp: '1795600800', type: 'text', text: { body: 'Hi' } }] }, 'not-the-secret');
	}

	async #deliver(content: object, secret = this.#details.appSecret): Promise<void> {
		const { phoneNumberId, wabaId, webhook } = this.#details;
		const value = { messaging_product: 'whatsapp', metadata: { display_phone_number: '15550783881', phone_number_id: phoneNumberId }, ...content };
		const body = JSON.stringify({ object: 'whatsapp_business_account', entry: [{ id: wabaId, changes: [{ field: 'messages', value }] }] });
		const status = await post(webhook, body, { 'x-hub-signature-256': `sha256=${createHmac('sha256', secret).update(body).digest('hex')}` });
		if (status >= 500) throw new Error(`The webhook answered ${status}.`);
	}
}

/** The status of the answer. */
export async function post(url: string, body: string, headers: Record<string, string> = {}): Promise<number> {
	return await new Promise((resolve, reject) => {
		const asked = request(url, { method: 'POST', agent, headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), ...headers } }, (answer) => {
			answer.resume();
			answer.once('end', () => resolve(answer.statusCode ?? 0));
			answer.once('error', reject);
		});
		asked.on('error', (error: NodeJS.ErrnoException) => {
			// n8n closes a connection on which nothing came for five seconds, perhaps while this was on its way.
			if (error.code === 'ECONNRESET' && asked.reusedSocket) post(url, body, headers).then(resolve, reject);
			else reject(error);
		});
		asked.end(body);
	});
}
