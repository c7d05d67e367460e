import { connect, createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** An address behind which the real server stands, as far as the test lets it. */
export class Proxy {
	/** How long each piece takes on its way. */
	delayMs = 0;
	/** Nobody answers there. */
	isDown = false;
	readonly #server: Server;
	readonly #sockets = new Set<Socket>();

	private constructor(backend: () => { host: string; port: number }) {
		this.#server = createServer((client) => {
			if (this.isDown) return void client.destroy();
			const { host, port } = backend();
			const server = connect(port, host);
			this.#join(client, server);
			this.#join(server, client);
		});
	}

	static async open(backend: () => { host: string; port: number }): Promise<Proxy> {
		const proxy = new Proxy(backend);
		await new Promise<void>((resolve) => proxy.#server.listen(0, '127.0.0.1', resolve));
		return proxy;
	}

	get port(): number {
		return (this.#server.address() as AddressInfo).port;
	}

	/** Breaks every connection, in the midst of whatever it carries. */
	cut(): void {
		for (const socket of this.#sockets) socket.destroy();
	}

	async close(): Promise<void> {
		this.cut();
		await new Promise((resolve) => this.#server.close(resolve));
	}

	#join(from: Socket, to: Socket): void {
		this.#sockets.add(from);
		from.on('data', (piece) => {
			if (this.delayMs === 0) to.write(piece);
			else setTimeout(() => to.destroyed || to.write(piece), this.delayMs);
		});
		from.on('error', () => undefined);
		from.on('close', () => {
			this.#sockets.delete(from);
			to.destroy();
		});
	}
}
