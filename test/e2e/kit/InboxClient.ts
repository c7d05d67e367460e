import { randomUUID } from 'node:crypto';

import type { InboxAction, InboxActionResult } from '../../../nodes/shared/domain/inbox/inboxAction';
import type { InboxCall, RequestOf, ResponseOf } from '../../../nodes/shared/domain/inbox/inboxCalls';
import type { InboxAnswer, InboxError } from '../../../nodes/shared/domain/inbox/inboxError';
import { FILE_BODY, LENGTH_BYTES } from '../../../nodes/shared/domain/inbox/inboxTransport';
import type { LiveEvent } from '../../../nodes/shared/domain/inbox/liveEvent';

/** Talks to the inbox as its page does. */
export class InboxClient {
	readonly #url: string;
	#token = '';

	constructor(url: string) {
		this.#url = url;
	}

	/** As a page that was opened with a sign-in link. */
	async signInWith(link: string): Promise<ResponseOf<'signIn.link'>> {
		const token = /#token=(.+)$/.exec(link)![1]!;
		const answer = await this.call('signIn.link', { token });
		this.#token = answer.session.accessToken;
		return answer;
	}

	bear(token: string): void {
		this.#token = token;
	}

	async call<Name extends InboxCall>(call: Name, request: RequestOf<Name>): Promise<ResponseOf<Name>> {
		const answer = await this.ask(call, request);
		if (answer.ok) return answer.value as ResponseOf<Name>;
		throw new Error(`${call}: ${JSON.stringify(answer.error)}`);
	}

	async refusal(call: string, request: object): Promise<InboxError> {
		const answer = await this.ask(call, request);
		if (answer.ok) throw new Error(`${call} was answered with ${JSON.stringify(answer.value)}`);
		return answer.error;
	}

	async ask(call: string, request: object): Promise<InboxAnswer<unknown>> {
		return (await (await this.send('application/json', JSON.stringify({ call, request }))).json()) as InboxAnswer<unknown>;
	}

	async act(conversationId: string, action: InboxAction, { key = randomUUID(), file }: { key?: string; file?: Buffer } = {}): Promise<InboxActionResult> {
		if (!file) return await this.call('actions.do', { key, conversationId, action });
		const head = Buffer.from(JSON.stringify({ call: 'actions.do', request: { key, conversationId, action } }));
		const length = Buffer.alloc(LENGTH_BYTES);
		length.writeUInt32BE(head.length);
		const answer = (await (await this.send(FILE_BODY, Buffer.concat([length, head, file]))).json()) as InboxAnswer<InboxActionResult>;
		if (answer.ok) return answer.value;
		throw new Error(JSON.stringify(answer.error));
	}

	/** Reads the stream until an event fits; all that came before it come along. */
	async hear(isWanted: (event: LiveEvent) => boolean, meanwhile: () => Promise<unknown>): Promise<LiveEvent[]> {
		const response = await this.send('application/json', JSON.stringify({ call: 'live', request: {} }));
		const heard: LiveEvent[] = [];
		let rest = '';
		const decoder = new TextDecoder();
		for await (const part of response.body as unknown as AsyncIterable<Uint8Array>) {
			rest += decoder.decode(part, { stream: true });
			const lines = rest.split('\n');
			rest = lines.pop()!;
			for (const line of lines) {
				const event = JSON.parse(line) as LiveEvent;
				heard.push(event);
				if (event.type === 'hello') void meanwhile();
				if (isWanted(event)) return heard;
			}
		}
		throw new Error(`The stream ended after ${JSON.stringify(heard)}`);
	}

	async send(type: string, body: string | Buffer, headers: Record<string, string> = {}): Promise<Response> {
		const sent = new Headers({ 'content-type': type, origin: 'null', ...headers });
		if (this.#token) sent.set('authorization', `Bearer ${this.#token}`);
		return await fetch(this.#url, { method: 'POST', headers: sent, body: new Uint8Array(Buffer.from(body)) });
	}
}
