import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

const ASKS_FOR_PASSWORD = Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 3]);
const PASSWORD_MESSAGE = 0x70;

function refusal(): Buffer {
	const fields = ['SFATAL', 'C28P01', 'Mpassword authentication failed for user "desk"'].map((field) => `${field}\0`).join('');
	const body = Buffer.from(`${fields}\0`);
	const head = Buffer.alloc(5);
	head.write('E');
	head.writeInt32BE(body.length + 4, 1);
	return Buffer.concat([head, body]);
}

/**
 * Speaks just enough PostgreSQL to be told a password in plain text and to refuse it.
 * @see https://www.postgresql.org/docs/current/protocol-message-formats.html
 */
export class PasswordEater {
	readonly #server: Server;
	readonly #sockets = new Set<Socket>();
	/** What came as passwords, as it came. */
	readonly eaten: string[] = [];

	private constructor() {
		this.#server = createServer((socket) => {
			this.#sockets.add(socket);
			socket.on('close', () => this.#sockets.delete(socket));
			socket.on('error', () => undefined);
			socket.on('data', (bytes) => {
				if (bytes[0] !== PASSWORD_MESSAGE) return socket.write(ASKS_FOR_PASSWORD);
				this.eaten.push(bytes.toString('utf8', 5, bytes.length - 1));
				return socket.end(refusal());
			});
		});
	}

	static async open(): Promise<PasswordEater> {
		const eater = new PasswordEater();
		eater.#server.listen(0, '127.0.0.1');
		await once(eater.#server, 'listening');
		return eater;
	}

	get port(): number {
		return (this.#server.address() as AddressInfo).port;
	}

	async close(): Promise<void> {
		for (const socket of this.#sockets) socket.destroy();
		this.#server.close();
		await once(this.#server, 'close');
	}
}
