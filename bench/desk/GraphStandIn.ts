import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Answers what nodes ask the Graph API at once, and tells when a contact gets a message: the simulator checks too much to be in a measurement. */
export class GraphStandIn {
	readonly url: string;
	readonly #server: Server;
	readonly #waiting = new Map<string, (id: string) => void>();
	#sent = 0;

	private constructor(server: Server) {
		this.#server = server;
		this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
		server.on('request', (incoming: IncomingMessage, outgoing) => {
			const chunks: Buffer[] = [];
			incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
			incoming.on('end', () => {
				const answer = this.#answer(incoming.method ?? '', incoming.url ?? '', Buffer.concat(chunks).toString());
				outgoing.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
			});
		});
	}

	static async start(): Promise<GraphStandIn> {
		const server = createServer();
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		return new GraphStandIn(server);
	}

	/** The id of the next message to this number; digits only. */
	async nextTo(phone: string): Promise<string> {
		return await new Promise((resolve) => this.#waiting.set(phone, resolve));
	}

	async close(): Promise<void> {
		this.#server.closeAllConnections();
		await new Promise((resolve) => this.#server.close(resolve));
	}

	#answer(method: string, path: string, body: string): object {
		if (path.includes('/oauth/access_token')) return { access_token: 'a-token', token_type: 'bearer' };
		if (!path.split('?')[0]!.endsWith('/messages')) return method === 'GET' ? { data: [] } : { success: true };
		const to = String((JSON.parse(body) as { to?: string }).to ?? '').replace(/\D/g, '');
		const id = `wamid.bench.out.${process.pid}.${this.#sent++}`;
		this.#waiting.get(to)?.(id);
		this.#waiting.delete(to);
		return { messaging_product: 'whatsapp', contacts: [{ input: to, wa_id: to }], messages: [{ id }] };
	}
}
