import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { connect } from 'node:net';
import type { Duplex } from 'node:stream';

import { isForWebhooks } from './topology.ts';

const HOST = '127.0.0.1';

/** One address for all processes: webhooks go to the webhook processes in turn, the rest to the main process. nginx does the same in docker-compose.yml. */
export class WebhookProxy {
	readonly #server: Server;
	readonly #main: number;
	readonly #webhooks: readonly number[];
	#next = 0;

	/** The ports of the main process and of the webhook processes. */
	constructor(main: number, webhooks: readonly number[]) {
		this.#main = main;
		this.#webhooks = webhooks;
		this.#server = createServer((incoming, outgoing) => void this.#pass(incoming, outgoing));
		this.#server.on('upgrade', (incoming: IncomingMessage, socket: Duplex, head: Buffer) => this.#upgrade(incoming, socket, head));
	}

	async listen(port: number): Promise<void> {
		await new Promise<void>((resolve, reject) => {
			this.#server.once('error', reject);
			this.#server.listen(port, HOST, resolve);
		});
	}

	async close(): Promise<void> {
		this.#server.closeAllConnections();
		await new Promise((resolve) => this.#server.close(resolve));
	}

	/** The whole body first, so that another process can get it where one does not answer. */
	async #pass(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
		try {
			const chunks: Buffer[] = [];
			for await (const chunk of incoming) chunks.push(chunk as Buffer);
			const ports = isForWebhooks(incoming.url ?? '') ? this.#inTurn() : [this.#main];
			this.#send(incoming, Buffer.concat(chunks), outgoing, ports);
		} catch {
			// Whoever asked has gone.
			outgoing.destroy();
		}
	}

	#inTurn(): number[] {
		const first = this.#next++ % this.#webhooks.length;
		return [...this.#webhooks.slice(first), ...this.#webhooks.slice(0, first)];
	}

	/** Only a refused connection proves that a process has not seen the request; anything else is for the sender to repeat. */
	#send(incoming: IncomingMessage, body: Buffer, outgoing: ServerResponse, [port, ...others]: number[]): void {
		const { method, url, headers } = incoming;
		// A connection for each request: one that is kept could be closed by n8n just as a webhook is put on it.
		const passed = request({ host: HOST, port, method, path: url, headers, agent: false }, (answer) => {
			outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
			answer.pipe(outgoing);
			answer.once('error', () => outgoing.destroy());
		});
		passed.on('error', (error: NodeJS.ErrnoException) => {
			if (error.code === 'ECONNREFUSED' && others.length > 0) return this.#send(incoming, body, outgoing, others);
			if (outgoing.headersSent) return outgoing.destroy();
			outgoing.writeHead(502, { 'content-type': 'text/plain' }).end('The process behind this address does not answer.');
		});
		outgoing.once('close', () => passed.destroy());
		passed.end(body);
	}

	/** The editor's live updates come over a WebSocket. */
	#upgrade({ method, url, rawHeaders }: IncomingMessage, socket: Duplex, head: Buffer): void {
		const behind = connect(this.#main, HOST, () => {
			const headers = rawHeaders.map((text, index) => (index % 2 === 0 ? `${text}: ` : `${text}\r\n`)).join('');
			behind.write(`${method} ${url} HTTP/1.1\r\n${headers}\r\n`);
			behind.write(head);
			behind.pipe(socket).pipe(behind);
		});
		behind.once('error', () => socket.destroy());
		socket.once('error', () => behind.destroy());
		socket.once('close', () => behind.destroy());
	}
}
