import { createServer } from 'node:net';

import { DeskError } from './DeskError.ts';
import { findListener } from './findListener.ts';

export interface PortUse {
	port: number;
	/** What the desk wants to run there. */
	for: string;
	/** How to choose another port. */
	option: string;
}

/** Says who holds a port before anything is started on it: n8n would stop halfway and the other would answer in its place. */
export async function assertPortFree({ port, for: purpose, option }: PortUse): Promise<void> {
	const failure = await tryToListen(port);
	if (!failure) return;
	if (failure.code === 'EACCES') {
		throw new DeskError(`Port ${port}, meant for ${purpose}, may not be opened by your user.`, `Choose one above 1024 with ${option}.`);
	}
	const listener = await findListener(port);
	const who = listener ? `${listener.command} (process ${listener.pid})` : 'another program';
	const stop = listener ? `Stop it (kill ${listener.pid})` : 'Stop it';
	throw new DeskError(`Port ${port}, meant for ${purpose}, is taken by ${who}.`, `${stop}, or choose another port with ${option}.`);
}

async function tryToListen(port: number): Promise<NodeJS.ErrnoException | undefined> {
	return await new Promise((resolve) => {
		const server = createServer();
		server.once('error', (error: NodeJS.ErrnoException) => resolve(error));
		server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(undefined)));
	});
}
