import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { BundledPage, InboxPage } from '../../../desk/bundleInbox.ts';
import { pagePolicy, recorderPolicy } from '../../../nodes/HelpdeskInboxTrigger/pagePolicy';
import type { InboxActionResult } from '../../../nodes/shared/domain/inbox/inboxAction';
import type { InboxCall, RequestOf, ResponseOf } from '../../../nodes/shared/domain/inbox/inboxCalls';
import type { InboxContact, InboxConversation, ThreadEntry } from '../../../nodes/shared/domain/inbox/inboxConversation';
import { LENGTH_BYTES, LIVE_BODY } from '../../../nodes/shared/domain/inbox/inboxTransport';
import type { LiveEvent } from '../../../nodes/shared/domain/inbox/liveEvent';
import { AGENTS, HOUR, ME, TEAMS, TEMPLATE } from './deskFixtures';

type Answers = { [Name in InboxCall]?: (request: RequestOf<Name>) => ResponseOf<Name> };

export const PASSWORD = 'correct horse battery';

const QUEUE_STATES = { new: ['new'], mine: ['new', 'pending'], team: [], unassigned: ['new', 'pending'], pending: ['pending'], snoozed: ['snoozed'], resolved: ['resolved'] } as const;

/** Plays the server of the inbox in this process, for what the page makes of it: looks, hostile content, many rows, lost connections. */
export class FakeInbox {
	conversations: InboxConversation[] = [];
	threads: Record<string, ThreadEntry[]> = {};
	files: Record<string, { bytes: Buffer; mimeType: string }> = {};
	contacts: Record<string, Partial<InboxContact>> = {};
	/** The window in which voice messages are recorded, where a test wants it. */
	recorder: BundledPage | undefined;
	/** The files that came with actions, in their order. */
	readonly sentFiles: Buffer[] = [];
	/** Every action that the page asked for. */
	readonly actions: Array<RequestOf<'actions.do'>> = [];
	readonly #onAction: Array<() => void> = [];
	readonly #live = new Set<ServerResponse>();
	#server: Server | undefined;
	#cursor = 0;
	#overrides: Answers = {};

	readonly #page: InboxPage;

	constructor(page: InboxPage) {
		this.#page = page;
	}

	static async start(page: InboxPage): Promise<FakeInbox> {
		const fake = new FakeInbox(page);
		await fake.listen();
		return fake;
	}

	async listen(port = 0): Promise<void> {
		const server = createServer((request, response) => void this.#serve(request, response));
		this.#server = server;
		await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
	}

	get port(): number {
		return (this.#server?.address() as AddressInfo).port;
	}

	get url(): string {
		return `http://127.0.0.1:${this.port}/inbox`;
	}

	/** Answers a call differently from now on. */
	answer(answers: Answers): void {
		this.#overrides = { ...this.#overrides, ...answers };
	}

	/** The action with this number, once the page has asked for it. */
	async action(number: number): Promise<RequestOf<'actions.do'>> {
		for (;;) {
			const action = this.actions[number];
			if (action) return action;
			await new Promise<void>((resolve) => this.#onAction.push(resolve));
		}
	}

	tell(event: Record<string, unknown> & { type: LiveEvent['type'] }): void {
		const line = `${JSON.stringify({ ...event, cursor: String(++this.#cursor) })}\n`;
		for (const response of this.#live) response.write(line);
	}

	async stop(): Promise<void> {
		for (const response of this.#live) response.destroy();
		this.#live.clear();
		const server = this.#server;
		server?.closeAllConnections();
		await new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()));
	}

	async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
		response.setHeader('access-control-allow-origin', '*');
		response.setHeader('access-control-allow-headers', 'authorization, content-type');
		if (request.method === 'OPTIONS') return void response.writeHead(204).end();
		if (request.method === 'GET') return this.#sendPage(response, request.url ?? '');
		const chunks: Buffer[] = [];
		for await (const chunk of request) chunks.push(chunk as Buffer);
		const body = Buffer.concat(chunks);
		const hasFile = request.headers['content-type'] !== 'application/json';
		const json = hasFile ? body.subarray(LENGTH_BYTES, LENGTH_BYTES + body.readUInt32BE(0)) : body;
		if (hasFile) this.sentFiles.push(body.subarray(LENGTH_BYTES + json.length));
		const { call, request: asked } = JSON.parse(json.toString()) as { call: InboxCall; request: never };
		if (!call.startsWith('signIn.') && request.headers.authorization !== 'Bearer access') return refuse(response, 401, 'signedOut');
		if (call === 'live') return this.#stream(response);
		if (call === 'media.get') return this.#sendFile(response, asked);
		const answer = (this.#overrides[call] ?? this.#answers[call]) as ((request: never) => unknown) | undefined;
		const value = answer?.(asked);
		if (value === undefined) return refuse(response, 404, 'notFound');
		response.setHeader('content-type', 'application/json');
		response.end(JSON.stringify({ ok: true, value }));
	}

	#sendPage(response: ServerResponse, url: string): void {
		const isRecorder = url.endsWith('?recorder') && this.recorder !== undefined;
		const { hashes, html } = isRecorder ? this.recorder! : this.#page;
		response.setHeader('content-type', 'text/html; charset=utf-8');
		response.setHeader('content-security-policy', (isRecorder ? recorderPolicy : pagePolicy)(hashes, `http://127.0.0.1:${this.port}`));
		response.end(html);
	}

	#stream(response: ServerResponse): void {
		response.writeHead(200, { 'content-type': LIVE_BODY });
		response.write(`${JSON.stringify({ type: 'hello', cursor: String(this.#cursor) })}\n`);
		this.#live.add(response);
		response.on('close', () => this.#live.delete(response));
	}

	#sendFile(response: ServerResponse, { messageId }: RequestOf<'media.get'>): void {
		const file = this.files[messageId];
		if (!file) return refuse(response, 404, 'notFound');
		response.writeHead(200, { 'content-type': file.mimeType }).end(file.bytes);
	}

	#find(id: string): InboxConversation | undefined {
		return this.conversations.find((conversation) => conversation.id === id);
	}

	readonly #session = () => ({
		session: { accessToken: 'access', accessExpiresAt: new Date(Date.now() + HOUR).toISOString(), refreshToken: 'refresh', sessionExpiresAt: new Date(Date.now() + 12 * HOUR).toISOString() },
		me: ME,
	});

	readonly #answers: Answers = {
		'signIn.password': ({ password }) => (password === PASSWORD ? this.#session() : undefined) as ResponseOf<'signIn.password'>,
		'signIn.link': ({ token }) => (token === 'one-time' ? this.#session() : undefined) as ResponseOf<'signIn.link'>,
		'signIn.sendLink': () => ({ sent: true }),
		'signIn.words': ({ language }) => this.#page.words[language] as ResponseOf<'signIn.words'>,
		me: () => ME,
		desk: () => ({ agents: AGENTS, teams: TEAMS, tags: [{ name: 'vip' }, { name: 'order' }], topics: ['Orders', 'Returns'], views: [{ id: 'urgent', name: 'Urgent ones', sharing: 'all', isOwn: true, filter: { priorities: ['urgent'] } }] }),
		'conversations.counts': () => ({ queues: { new: this.conversations.length, mine: 2, team: 1, unassigned: 4, pending: 3, snoozed: 0, resolved: 12 }, views: { urgent: 1 } }),
		'conversations.list': ({ queue, after, limit = 50, search }) => {
			const states: readonly string[] = queue ? QUEUE_STATES[queue] : [];
			const all = this.conversations.filter(({ state, contact }) => (states.length === 0 || states.includes(state)) && (contact.name ?? '').includes(search ?? ''));
			const from = after === undefined ? 0 : Number(after);
			return { rows: all.slice(from, from + limit), ...(from + limit < all.length ? { next: String(from + limit) } : {}) };
		},
		'conversations.get': ({ id }) => {
			const conversation = this.#find(id);
			return (conversation && { conversation, contact: this.#contact(conversation), entries: this.threads[id] ?? [] }) as ResponseOf<'conversations.get'>;
		},
		'contacts.get': ({ id }) => {
			const conversation = this.conversations.find(({ contactId }) => contactId === id);
			return (conversation && { contact: this.#contact(conversation), conversations: this.conversations.filter(({ contactId }) => contactId === id) }) as ResponseOf<'contacts.get'>;
		},
		'conversations.typing': () => ({ until: new Date().toISOString() }),
		'actions.do': (request) => this.#do(request),
		'cannedReplies.find': ({ search = '' }) => [{ id: 'c1', shortcut: 'hello', text: 'Hello {{contact.name | there}}, how can I help you?' }].filter(({ shortcut }) => shortcut.startsWith(search)),
		'cannedReplies.fill': () => ({ text: 'Hello Ada, how can I help you?' }),
		'templates.find': () => [TEMPLATE],
		'templates.preview': ({ values }) => ({ body: `Hello ${values['body_1'] ?? '…'}, your bike is ready. You can pick it up until ${values['body_2'] ?? '…'}.`, footer: 'Bike Shop', buttons: ['I come today'] }),
	};

	#contact({ contact, openedAt }: InboxConversation): InboxContact {
		return { ...contact, createdAt: openedAt, attributes: { city: 'Vienna' }, ...this.contacts[contact.id] };
	}

	#do(request: RequestOf<'actions.do'>): InboxActionResult {
		this.actions.push(request);
		this.#onAction.splice(0).forEach((tell) => tell());
		const { key, conversationId, action } = request;
		return { id: key, key, conversationId, kind: action.kind, state: 'done', messageId: `sent ${key}`, conversation: this.#find(conversationId) };
	}
}

function refuse(response: ServerResponse, status: number, code: string): void {
	response.writeHead(status, { 'content-type': 'application/json' });
	response.end(JSON.stringify({ ok: false, error: { code, message: 'There is no such thing.', advice: 'Ask who runs the desk.' } }));
}
