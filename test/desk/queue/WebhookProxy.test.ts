import { createServer, request, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { freePort } from '../../../desk/freePort.ts';
import { WebhookProxy } from '../../../desk/queue/WebhookProxy.ts';

/** Answers with its name, and the method, path, body and host that reached it. */
async function echo(name: string): Promise<Server> {
	const server = createServer((incoming: IncomingMessage, outgoing) => {
		const chunks: Buffer[] = [];
		incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
		incoming.on('end', () => {
			outgoing.writeHead(201, { 'x-name': name, 'set-cookie': ['a=1', 'b=2'] });
			outgoing.end(`${name} ${incoming.method} ${incoming.url} ${Buffer.concat(chunks).toString()} ${incoming.headers.host}`);
		});
	});
	server.on('upgrade', (_incoming, socket) => socket.end(`HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: upgrade\r\n\r\n${name}`));
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return server;
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

describe('The proxy before the processes of n8n', () => {
	let servers: Server[];
	let proxy: WebhookProxy;
	let port: number;

	beforeEach(async () => {
		servers = await Promise.all(['main', 'one', 'two'].map(echo));
		const [main, ...webhooks] = servers.map(portOf);
		proxy = new WebhookProxy(main!, webhooks);
		port = await freePort();
		await proxy.listen(port);
	});
	afterEach(async () => {
		await proxy.close();
		for (const server of servers) {
			server.closeAllConnections();
			server.close();
		}
	});

	const ask = async (path: string, init?: RequestInit) => await fetch(`http://127.0.0.1:${port}${path}`, init);
	const whoAnswers = async (path: string) => (await ask(path)).headers.get('x-name');

	it.each(['/webhook/a', '/webhook-waiting/1', '/form/answer', '/form-waiting/1', '/mcp/x'])('gives %s to the webhook processes in turn', async (path) => {
		const names = [];
		for (let count = 0; count < 4; count++) names.push(await whoAnswers(path));
		expect(names).toEqual(['one', 'two', 'one', 'two']);
	});

	it.each(['/', '/rest/login', '/webhook-test/a', '/form-test/a', '/healthz', '/webhooks'])('gives %s to the main process', async (path) => {
		expect(await whoAnswers(path)).toBe('main');
	});

	it('passes method, query, body, host, status and every header on', async () => {
		const answer = await ask('/webhook/a?b=c', { method: 'POST', body: 'Grüße' });
		expect(answer.status).toBe(201);
		expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
		expect(await answer.text()).toBe(`one POST /webhook/a?b=c Grüße 127.0.0.1:${port}`);
	});

	it('goes to the next where a process is not there, with the whole body', async () => {
		const [, one] = servers;
		await new Promise((resolve) => one!.close(resolve));
		const bodies = await Promise.all(Array.from({ length: 6 }, async () => await (await ask('/webhook/a', { method: 'POST', body: 'once' })).text()));
		expect(bodies).toEqual(Array(6).fill(`two POST /webhook/a once 127.0.0.1:${port}`));
	});

	it('opens the live connection of the editor at the main process', async () => {
		const answer = await new Promise<string>((resolve, reject) => {
			const asked = request({ port, host: '127.0.0.1', path: '/rest/push', headers: { connection: 'upgrade', upgrade: 'websocket' } });
			asked.once('error', reject);
			asked.once('upgrade', (_response, socket, head) => {
				let text = head.toString();
				socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
				socket.once('close', () => resolve(text));
			});
			asked.end();
		});
		expect(answer).toBe('main');
	});

	it('says 502 when none is there, so that the provider sends again', async () => {
		for (const server of servers.slice(1)) await new Promise((resolve) => server.close(resolve));
		expect((await ask('/webhook/a')).status).toBe(502);
		expect(await whoAnswers('/')).toBe('main');
	});

	it('does not repeat a request that a process has taken and not answered', async () => {
		let taken = 0;
		for (const server of servers.slice(1)) server.removeAllListeners('request').on('request', (incoming: IncomingMessage) => {
			taken++;
			incoming.socket.destroy();
		});
		expect((await ask('/webhook/a', { method: 'POST', body: 'once' })).status).toBe(502);
		expect(taken).toBe(1);
	});
});
