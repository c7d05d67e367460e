import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { StoredWorkflow } from '../../desk/client/workflowContent.ts';
import type { N8nClient } from '../../desk/N8nClient.ts';
import { openInbox } from '../../desk/openInbox.ts';

interface Asked {
	call: string;
	request: { token?: string; password?: string };
	bearer?: string;
}

describe('The inbox of a desk that was just started', () => {
	let server: Server;
	let url: string;
	let asked: Asked[];

	beforeEach(async () => {
		asked = [];
		server = createServer((request, response) => {
			let body = '';
			request.on('data', (part: Buffer) => (body += part.toString()));
			request.on('end', () => {
				asked.push({ ...(JSON.parse(body) as Asked), bearer: request.headers.authorization });
				response.end(JSON.stringify({ ok: true, value: { session: { accessToken: 'access' } } }));
			});
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhook/helpdesk/inbox`;
	});
	afterEach(async () => await new Promise((resolve) => server.close(resolve)));

	const workflow = { name: '14 Inbox' } as StoredWorkflow;
	const n8nWith = (people: string[]) => {
		const items = people.map((email) => ({ json: { agent: { email }, signIn: { url: `${url}#token=of ${email}` } } }));
		return {
			workflows: { webhooks: async () => [{ url, node: { type: 'n8n-nodes-whatsapp-helpdesk.helpdeskInboxTrigger' } }], runManually: async () => ({ executionId: '7' }) },
			executions: { waitUntilSuccessful: async () => ({ data: { resultData: { runData: people.length === 0 ? {} : { 'Make a Link for Each': [{ data: { main: [items] } }] } } } }) },
		} as unknown as N8nClient;
	};

	it('gives Eve a password, with her link', async () => {
		const inbox = await openInbox(n8nWith(['bo@example.com', 'eve@example.com']), [workflow], undefined);
		expect(inbox).toEqual({ url, email: 'eve@example.com', password: expect.stringMatching(/^desk-inbox-[\da-f]{12}$/) as string });
		expect(asked).toEqual([
			{ call: 'signIn.link', request: { token: 'of eve@example.com' } },
			{ call: 'me.setPassword', request: { password: inbox!.password }, bearer: 'Bearer access' },
			{ call: 'me.signOut', request: {}, bearer: 'Bearer access' },
		]);
	});

	it('keeps the password of the start before', async () => {
		expect(await openInbox(n8nWith([]), [workflow], 'known')).toEqual({ url, email: 'eve@example.com', password: 'known' });
		expect(asked).toEqual([]);
	});

	it.each<[string, StoredWorkflow[]]>([
		['no inbox', []],
		['nobody at the desk', [workflow]],
	])('is left alone where there is %s', async (_, workflows) => {
		expect(await openInbox(n8nWith([]), workflows, undefined)).toBeUndefined();
	});
});
