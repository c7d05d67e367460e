import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

export interface SlowGraph {
	url: string;
	/** How long an answer is held back after the call has taken effect. */
	delayMs: number;
	stop(): Promise<void>;
}

/** Stands before the simulator's Graph API as a slow line would: a message is on the phone before its sender has the answer. */
export async function startSlowGraph(target: string): Promise<SlowGraph> {
	const server = createServer((request, response) => {
		const forward = async () => {
			const chunks: Buffer[] = [];
			for await (const chunk of request) chunks.push(chunk as Buffer);
			const { authorization = '', 'content-type': contentType = 'application/json' } = request.headers;
			const { method = 'GET', url = '/' } = request;
			const body = method === 'GET' ? undefined : Buffer.concat(chunks);
			const answer = await fetch(`${target}${url}`, { method, headers: { authorization, 'content-type': contentType }, body });
			const text = await answer.text();
			await sleep(graph.delayMs);
			response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'application/json' }).end(text);
		};
		forward().catch(() => response.destroy());
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	const graph: SlowGraph = {
		url: `http://127.0.0.1:${port}`,
		delayMs: 0,
		stop: async () => await new Promise((resolve) => server.close(() => resolve())),
	};
	return graph;
}
