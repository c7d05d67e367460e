import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** `before`: the connection ends before anything was passed on; `after`: it was carried out, and the answer never comes. */
export type Cut = 'before' | 'after';

/** The line to a provider, which breaks when it is told to. */
export class FaultyLine {
	readonly #server: Server;
	readonly #target: string;
	/** What befalls the next requests, one after the other. */
	readonly cuts: Cut[] = [];

	private constructor(target: string) {
		this.#target = target;
		this.#server = createServer((request, response) => void this.#pass(request, response).catch(() => response.destroy()));
	}

	static async to(target: string): Promise<FaultyLine> {
		const line = new FaultyLine(target);
		line.#server.listen(0, '127.0.0.1');
		await once(line.#server, 'listening');
		return line;
	}

	get url(): string {
		return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
	}

	async close(): Promise<void> {
		this.#server.closeAllConnections();
		this.#server.close();
		await once(this.#server, 'close');
	}

	async #pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const cut = this.cuts.shift();
		if (cut === 'before') {
			request.socket.destroy();
			return;
		}
		const body = await buffer(request);
		const { host: _host, connection: _connection, 'content-length': _length, ...headers } = request.headers as Record<string, string>;
		const answer = await fetch(`${this.#target}${request.url ?? ''}`, { method: request.method, headers: { ...headers, connection: 'close' }, ...(body.length > 0 ? { body: new Uint8Array(body) } : {}) });
		const text = await answer.text();
		if (cut === 'after') request.socket.destroy();
		else response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'text/plain', ...(answer.headers.has('retry-after') ? { 'retry-after': answer.headers.get('retry-after')! } : {}) }).end(text);
	}
}
