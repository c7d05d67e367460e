import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';

export interface Body {
	type: string;
	/** What the sender says it is packed with. */
	packed?: string;
	/** Pieces are sent without saying how much comes. */
	content: () => Buffer | Buffer[];
}

/** The status that a webhook gets for this body. */
export async function post(url: string, { type, packed, content }: Body): Promise<number> {
	const given = content();
	// Told to close, n8n would do so while we write, and its answer could be lost.
	const headers = { connection: 'keep-alive', 'content-type': type, ...(packed ? { 'content-encoding': packed } : {}), ...(Buffer.isBuffer(given) ? { 'content-length': given.length } : {}) };
	return await new Promise((resolve, reject) => {
		const sent = request(url, { method: 'POST', agent: false, headers });
		sent.once('response', (answer) => {
			resolve(answer.statusCode!);
			sent.destroy();
		});
		sent.on('error', reject);
		for (const piece of Buffer.isBuffer(given) ? [given] : given) sent.write(piece);
		sent.end();
	});
}

/** Announces a body of a thousand bytes, sends a few, and is gone. */
export async function hangUp(url: string): Promise<void> {
	const { hostname, port, pathname } = new URL(url);
	const socket = connect(Number(port), hostname);
	await once(socket, 'connect');
	const head = [`POST ${pathname} HTTP/1.1`, `Host: ${hostname}`, 'Content-Type: application/octet-stream', 'Content-Length: 1000', '', 'only this'].join('\r\n');
	await new Promise<void>((resolve) => socket.write(head, () => resolve()));
	socket.destroy();
	await once(socket, 'close');
}
