import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks';

import { waitUntil } from '../../../desk/waitUntil.ts';
import { ACCOUNT_SID, AUTH_TOKEN, contentSid, messageSid, OWN_NUMBER, receiptOf, senderSid, textOfAna } from '../../kit/twilioWebhook';

interface Call {
	method: string;
	path: string;
	query: URLSearchParams;
	form: Record<string, string>;
	json: Record<string, unknown>;
}

type Stored = Record<string, unknown>;
type Answer = { status?: number; body?: unknown; type?: string };

/** A message with a file is accepted before the file is looked at. */
const FETCHES_AFTER_MS = 1_200;

const NOTHING_MORE = { next_page_url: null };
const signIn = `Basic ${Buffer.from(`${ACCOUNT_SID}:${AUTH_TOKEN}`).toString('base64')}`;

/**
 * Twilio as far as the nodes call it in these tests: it keeps what it is told, checks who calls, fetches files as Twilio does, and
 * calls back signed by Twilio's own library.
 */
export class TwilioStandIn {
	readonly #server: Server;
	readonly #messages = new Map<string, Stored>();
	readonly #contents = new Map<string, Stored>();
	readonly #senders = new Map<string, Stored>();
	/** What was sent, in order, as form parameters. */
	readonly sent: Array<Record<string, string>> = [];
	/** The files that were fetched for messages: status, type and bytes. */
	readonly fetched: Array<{ status: number; type: string | null; bytes: string; url: string }> = [];
	readonly calls: string[] = [];

	private constructor(server: Server) {
		this.#server = server;
		this.#senders.set(senderSid, { sid: senderSid, sender_id: `whatsapp:${OWN_NUMBER}`, status: 'ONLINE', profile: { name: 'Example Bikes' }, webhook: {} });
	}

	static async start(): Promise<TwilioStandIn> {
		const server = createServer();
		const twilio = new TwilioStandIn(server);
		server.on('request', (request, response) => {
			void read(request).then(async (call) => {
				const { status = 200, body, type = 'application/json' } = request.headers.authorization === signIn ? await twilio.#answer(call) : { status: 401, body: { code: 20003, message: 'Authenticate' } };
				response.writeHead(status, { 'content-type': type });
				response.end(body === undefined ? undefined : Buffer.isBuffer(body) ? body : JSON.stringify(body));
			});
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		return twilio;
	}

	get url(): string {
		return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
	}

	get webhook(): Record<string, string> {
		return this.#senders.get(senderSid)!.webhook as Record<string, string>;
	}

	async stop(): Promise<void> {
		await new Promise((resolve) => this.#server.close(resolve));
	}

	/** Ana writes; the answer of the desk comes back. */
	async write(n: number | string, text: string, more: Record<string, string> = {}) {
		return await this.post(this.webhook.callback_url!, { ...textOfAna(messageSid(n), text), ...more });
	}

	/** Calls an address as Twilio does: without what stands behind the `#`, and signed. */
	async post(address: string, parameters: Record<string, string>, authToken = AUTH_TOKEN) {
		const url = address.replace(/#.*$/, '');
		const response = await fetch(url, {
			method: 'POST',
			body: new URLSearchParams(parameters),
			headers: { 'X-Twilio-Signature': getExpectedTwilioSignature(authToken, url, parameters) },
		});
		return { status: response.status, type: response.headers.get('content-type'), body: await response.text() };
	}

	contentOf(sid: string): Stored | undefined {
		return this.#contents.get(sid);
	}

	async nextSent(count: number): Promise<Record<string, string>> {
		return await waitUntil(async () => this.sent[count - 1], { for: `message ${count} to be sent`, withinMs: 20_000 });
	}

	async #answer(call: Call): Promise<Answer> {
		this.calls.push(`${call.method} ${call.path}`);
		const [, account, rest] = /^\/2010-04-01\/Accounts\/([^/.]+)(.*)$/.exec(call.path) ?? [];
		if (account === ACCOUNT_SID) return await this.#core(call, rest ?? '');
		const [, product, id, part] = /^\/v[123]\/(Content|ContentAndApprovals|Channels\/Senders|Services|Indicators)(?:\/([^/]+))?(\/.*)?$/.exec(call.path) ?? [];
		if (product === 'Indicators') return { body: { success: true } };
		if (product === 'Services') return { body: { services: [], meta: { key: 'services', ...NOTHING_MORE } } };
		if (product === 'Channels/Senders') return this.#senderCall(call, id);
		if (product) return this.#contentCall(call, id, part);
		return { status: 404, body: { code: 20404, message: `No ${call.path}` } };
	}

	async #core({ method, form }: Call, rest: string): Promise<Answer> {
		if (rest === '.json') return { body: { sid: ACCOUNT_SID, status: 'active' } };
		if (rest === '/Messages.json') return method === 'POST' ? await this.#send(form) : { body: { messages: [...this.#messages.values()], next_page_uri: null } };
		const [, id = '', media] = /^\/Messages\/([^/.]+)(\/Media.*)?(?:\.json)?$/.exec(rest) ?? [];
		if (media) return this.#media(method, id, media);
		const message = this.#messages.get(id);
		if (!message) return { status: 404, body: { code: 20404, message: 'No such message' } };
		if (method === 'DELETE') this.#messages.delete(id);
		if (method === 'POST') Object.assign(message, 'Status' in form ? { status: form.Status } : { body: form.Body });
		return method === 'DELETE' ? { status: 204 } : { body: message };
	}

	async #send(form: Record<string, string>): Promise<Answer> {
		this.sent.push(form);
		const sid = messageSid(`5e${this.sent.length}`);
		const message = { sid, status: form.SendAt ? 'scheduled' : 'queued', direction: 'outbound-api', from: form.From ?? null, to: form.To, body: form.Body ?? '', num_media: '0' };
		this.#messages.set(sid, message);
		const { MediaUrl: link, StatusCallback: callback = this.webhook.status_callback_url } = form;
		// As at Twilio, what happens to a message happens after it was accepted.
		setTimeout(() => void this.#deliver(message, link, form.SendAt ? undefined : callback), link ? FETCHES_AFTER_MS : 0);
		return { status: 201, body: { ...message } };
	}

	async #deliver(message: Stored, link: string | undefined, callback: string | undefined): Promise<void> {
		if (link) {
			const file = await fetch(link);
			this.fetched.push({ status: file.status, type: file.headers.get('content-type'), bytes: await file.text(), url: link });
		}
		if (!callback) return;
		for (const status of ['sent', 'delivered', 'read']) {
			message.status = status;
			await this.post(callback, receiptOf(String(message.sid), status));
		}
	}

	#media(method: string, messageId: string, part: string): Answer {
		const [, id] = /^\/Media\/(ME[^/.]+)/.exec(part) ?? [];
		const described = { sid: `ME${'0'.repeat(31)}1`, parent_sid: messageId, content_type: 'image/png' };
		if (method === 'DELETE') return { status: 204 };
		if (!id) return { body: { media_list: [described], next_page_uri: null } };
		return part.endsWith('.json') ? { body: described } : { body: Buffer.from('a picture'), type: 'image/png' };
	}

	#senderCall({ method, json }: Call, id: string | undefined): Answer {
		if (!id && method === 'POST') {
			const created = { sid: `XE${'0'.repeat(31)}2`, status: 'PENDING_VERIFICATION', webhook: {}, ...json };
			this.#senders.set(created.sid, created);
			return { status: 202, body: created };
		}
		if (!id) return { body: { senders: [...this.#senders.values()], meta: { key: 'senders', ...NOTHING_MORE } } };
		const sender = this.#senders.get(id)!;
		if (method === 'DELETE') this.#senders.delete(id);
		for (const part of ['webhook', 'profile', 'configuration']) sender[part] = { ...(sender[part] as object), ...(json[part] as object) };
		return method === 'DELETE' ? { status: 204 } : { status: 202, body: sender };
	}

	#contentCall({ method, json }: Call, id: string | undefined, part: string | undefined): Answer {
		if (!id && method === 'POST') {
			const content = { sid: contentSid(this.#contents.size + 1), ...json };
			this.#contents.set(content.sid, content);
			return { status: 201, body: content };
		}
		if (!id) return { body: { contents: [...this.#contents.values()], meta: { key: 'contents', ...NOTHING_MORE } } };
		const content = this.#contents.get(id);
		if (!content) return { status: 404, body: { code: 20404, message: 'No such content' } };
		if (part?.endsWith('/whatsapp')) return { status: 201, body: Object.assign(content, { approval_requests: { status: 'received', ...json } }).approval_requests };
		if (part) return { body: { whatsapp: content.approval_requests ?? { status: 'unsubmitted' } } };
		if (method === 'DELETE') this.#contents.delete(id);
		return method === 'DELETE' ? { status: 204 } : { body: content };
	}
}

async function read(request: IncomingMessage): Promise<Call> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(chunk as Buffer);
	const text = Buffer.concat(chunks).toString('utf8');
	const { pathname, searchParams } = new URL(request.url ?? '/', 'http://twilio');
	const isJson = request.headers['content-type']?.startsWith('application/json') ?? false;
	return {
		method: request.method ?? 'GET',
		path: pathname,
		query: searchParams,
		form: isJson ? {} : Object.fromEntries(new URLSearchParams(text)),
		json: isJson && text ? (JSON.parse(text) as Record<string, unknown>) : {},
	};
}
