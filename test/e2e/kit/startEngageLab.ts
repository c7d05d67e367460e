import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

import { waitUntil } from '../../../desk/waitUntil.ts';

export interface EngageLabCall {
	method: string;
	path: string;
	authorization: string;
	body: { to?: string[]; body?: { type: string; [content: string]: unknown }; custom_args?: unknown; [field: string]: unknown };
}

/** EngageLab's API as far as its node calls it, and Meta's files beside it. */
export interface EngageLabStandIn {
	url: string;
	calls: EngageLabCall[];
	/** What was sent to somebody, as soon as there are that many messages. */
	sentTo(phone: string, count: number): Promise<Array<{ id: string; body: NonNullable<EngageLabCall['body']['body']> }>>;
	stop(): Promise<void>;
}

const TEMPLATE = { id: '5', name: 'order_update', language: 'de', status: 'APPROVED', category: 'UTILITY', components: [{ type: 'body', text: 'Bestellung {{1}} kommt.' }] };
const DONE = { code: 0, message: 'success' };

async function readCall(request: IncomingMessage): Promise<EngageLabCall> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(chunk as Buffer);
	const text = Buffer.concat(chunks).toString();
	const { method = 'GET', url = '/' } = request;
	return { method, path: url.split('?')[0]!, authorization: request.headers.authorization ?? '', body: (text ? JSON.parse(text) : {}) as EngageLabCall['body'] };
}

export async function startEngageLab(): Promise<EngageLabStandIn> {
	const calls: EngageLabCall[] = [];
	const messages = () => calls.filter(({ path }) => path === '/v1/messages');
	const answerTo = ({ method, path }: EngageLabCall): unknown => {
		if (path === '/v1/messages') return { message_id: `el-${messages().length}`, request_id: '' };
		if (path === '/v25.0/777') return { id: '777', mime_type: 'text/plain', url: `${url}/files/777` };
		if (path === '/files/777') return 'what Ada wrote';
		if (method === 'POST') return { template_id: '6' };
		if (method !== 'GET') return DONE;
		return path === '/v1/templates' ? [TEMPLATE] : TEMPLATE;
	};
	const server = createServer((request, response) => {
		const handle = async () => {
			const call = await readCall(request);
			calls.push(call);
			const answer = answerTo(call);
			const isText = typeof answer === 'string';
			response.writeHead(200, { 'content-type': isText ? 'text/plain' : 'application/json' }).end(isText ? answer : JSON.stringify(answer));
		};
		handle().catch(() => response.destroy());
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	const sent = (phone: string) =>
		messages().flatMap(({ body }, index) => (body.to?.[0] === phone && body.body ? [{ id: `el-${index + 1}`, body: body.body }] : []));
	return {
		url,
		calls,
		sentTo: async (phone, count) =>
			await waitUntil(async () => (sent(phone).length >= count ? sent(phone) : undefined), { for: `${count} messages to ${phone}`, withinMs: 30_000 }),
		stop: async () => await new Promise((resolve) => server.close(() => resolve())),
	};
}
