import { createServer, type AddressInfo, type Server } from 'node:net';

import { assertPortFree } from '../../desk/assertPortFree.ts';

async function listen(host: string): Promise<{ server: Server; port: number }> {
	const server = createServer();
	await new Promise<void>((resolve) => server.listen(0, host, resolve));
	return { server, port: (server.address() as AddressInfo).port };
}

const close = async (server: Server) => await new Promise((resolve) => server.close(resolve));

it('a free port passes', async () => {
	const { server, port } = await listen('127.0.0.1');
	await close(server);
	await expect(assertPortFree({ port, for: 'n8n', option: '--n8n-port' })).resolves.toBeUndefined();
});

it.each(['127.0.0.1', '0.0.0.0'])('a port that is taken on %s is named with its purpose, who has it, and the way out', async (host) => {
	const { server, port } = await listen(host);
	const refused = await assertPortFree({ port, for: 'the simulator', option: '--simulator-port' }).catch((error: Error) => error.message);
	await close(server);
	expect(refused).toContain(`Port ${port}, meant for the simulator, is taken by`);
	expect(refused).toContain('or choose another port with --simulator-port.');
	if (process.platform === 'linux') expect(refused).toContain(`(process ${process.pid})`);
});
