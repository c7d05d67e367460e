import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ReceivedWebhook {
	method: string;
	/** Path and query. */
	url: string;
	body: string;
	headers: IncomingHttpHeaders;
}

/** A small server in the place of n8n: keeps every webhook and answers as the test wishes. */
export interface WebhookReceiver {
	url: string;
	received: ReceivedWebhook[];
	/** Status codes for the next webhooks; after them 200. */
	answers: number[];
	/** What the next webhooks are answered with, and its type; after that "ok" without a type. */
	bodies: Array<{ type: string; text: string }>;
	verifyToken: string;
	handshakes: URL[];
	until(count: number): Promise<ReceivedWebhook[]>;
	close(): Promise<void>;
}

export async function startReceiver(verifyToken = 'open-sesame'): Promise<WebhookReceiver> {
	const waiting = new Set<() => void>();
	const receiver: WebhookReceiver = {
		url: '',
		received: [],
		answers: [],
		bodies: [],
		verifyToken,
		handshakes: [],
		async until(count) {
			while (receiver.received.length < count) {
				await new Promise<void>((resolve, reject) => {
					const timer = setTimeout(() => reject(new Error(`Only ${receiver.received.length} of ${count} webhooks came.`)), 4_000);
					waiting.add(() => {
						clearTimeout(timer);
						resolve();
					});
				});
			}
			return receiver.received;
		},
		close: () =>
			new Promise((resolve) => {
				server.closeAllConnections();
				server.close(() => resolve());
			}),
	};
	const server = createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on('data', (chunk: Buffer) => chunks.push(chunk));
		request.on('end', () => {
			if (request.method === 'GET' && request.url?.includes('hub.')) {
				const asked = new URL(request.url ?? '/', receiver.url);
				receiver.handshakes.push(asked);
				const known = asked.searchParams.get('hub.verify_token') === receiver.verifyToken;
				response.writeHead(known ? 200 : 403, { 'content-type': 'text/plain' }).end(known ? asked.searchParams.get('hub.challenge') : 'Forbidden');
				return;
			}
			receiver.received.push({ method: request.method ?? '', url: request.url ?? '', body: Buffer.concat(chunks).toString('utf8'), headers: request.headers });
			const { type, text } = receiver.bodies.shift() ?? { type: undefined, text: 'ok' };
			response.writeHead(receiver.answers.shift() ?? 200, type === undefined ? {} : { 'content-type': type }).end(text);
			for (const wake of waiting) wake();
			waiting.clear();
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	receiver.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhook`;
	return receiver;
}
