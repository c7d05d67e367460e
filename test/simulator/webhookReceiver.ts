import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ReceivedWebhook {
	body: string;
	headers: IncomingHttpHeaders;
}

/** A small server in the place of n8n: keeps every webhook and answers as the test wishes. */
export interface WebhookReceiver {
	url: string;
	received: ReceivedWebhook[];
	/** Status codes for the next webhooks; after them 200. */
	answers: number[];
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
			if (request.method === 'GET') {
				const asked = new URL(request.url ?? '/', receiver.url);
				receiver.handshakes.push(asked);
				const known = asked.searchParams.get('hub.verify_token') === receiver.verifyToken;
				response.writeHead(known ? 200 : 403, { 'content-type': 'text/plain' }).end(known ? asked.searchParams.get('hub.challenge') : 'Forbidden');
				return;
			}
			receiver.received.push({ body: Buffer.concat(chunks).toString('utf8'), headers: request.headers });
			response.writeHead(receiver.answers.shift() ?? 200).end('ok');
			for (const wake of waiting) wake();
			waiting.clear();
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	receiver.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhook`;
	return receiver;
}
