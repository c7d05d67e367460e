import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { N8nRequestError, N8nSession } from '../../../desk/client/N8nSession.ts';

let server: Server;
let session: N8nSession;
let requests: Array<{ method?: string; url?: string; cookie?: string; type?: string; body: string }>;
let answer: { status: number; body: string; cookie?: string };

async function read(request: IncomingMessage): Promise<string> {
	let body = '';
	for await (const chunk of request) body += String(chunk);
	return body;
}

beforeEach(async () => {
	requests = [];
	answer = { status: 200, body: '{"data":{"id":"1"}}' };
	server = createServer((request, response) => {
		void read(request).then((body) => {
			const { method, url, headers } = request;
			requests.push({ method, url, cookie: headers.cookie, type: headers['content-type'], body });
			if (answer.cookie) response.setHeader('set-cookie', answer.cookie);
			response.writeHead(answer.status).end(answer.body);
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	session = new N8nSession(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});

afterEach(async () => {
	server.closeAllConnections();
	await new Promise((resolve) => server.close(resolve));
});

it('hands back what is in the envelope', async () => {
	expect(await session.post('/rest/workflows', { name: 'Grüße' })).toEqual({ id: '1' });
	expect(requests).toEqual([expect.objectContaining({ method: 'POST', url: '/rest/workflows', type: 'application/json', body: '{"name":"Grüße"}' })]);
});

it('stays signed in with the cookie that n8n gave', async () => {
	answer.cookie = 'n8n-auth=token; Path=/; HttpOnly';
	await session.post('/rest/login');
	answer.cookie = undefined;
	await session.get('/rest/workflows');
	expect(requests[1]).toMatchObject({ cookie: 'n8n-auth=token', type: undefined, body: '' });
});

it.each([
	['its reason', '{"code":0,"message":"Unrecognized credential type"}', 'Unrecognized credential type'],
	['a page instead of JSON', '<html>Bad gateway</html>', '<html>Bad gateway</html>'],
])('a refusal carries the request, the status and %s', async (_what, body, reason) => {
	answer = { status: 400, body };
	const refused = await session.post('/rest/credentials').catch((error: unknown) => error);
	expect(refused).toBeInstanceOf(N8nRequestError);
	expect(refused).toMatchObject({ status: 400, message: `n8n answered 400 to POST /rest/credentials: ${reason}` });
});
