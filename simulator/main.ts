import { parseArgs } from 'node:util';
import { startSimulator } from './startSimulator.ts';

const DEFAULT_PORT = 4010;

const { values } = parseArgs({ options: { port: { type: 'string' }, host: { type: 'string' }, 'public-url': { type: 'string' } } });
const host = values.host ?? process.env['SIMULATOR_HOST'] ?? '127.0.0.1';
const port = Number(values.port ?? process.env['SIMULATOR_PORT'] ?? DEFAULT_PORT);
const publicUrl = values['public-url'] ?? process.env['SIMULATOR_PUBLIC_URL'];

function explain(error: unknown): string {
	const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
	if (code === 'EADDRINUSE') return `Port ${port} is taken. Stop the other program, or start with --port <another>.`;
	if (code === 'EACCES') return `Port ${port} may not be used by this user. Start with --port <above 1023>.`;
	return error instanceof Error ? error.message : String(error);
}

if (!Number.isInteger(port) || port < 0 || port > 65_535) {
	console.error('The port must be a number from 0 to 65535, for example --port 4010.');
	process.exit(1);
}
try {
	const simulator = await startSimulator({ port, host, ...(publicUrl ? { publicUrl } : {}) });
	console.log(`The WhatsApp simulator is up: ${simulator.url}`);
	for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void simulator.close().then(() => process.exit(0)));
} catch (error) {
	console.error(`The simulator could not start: ${explain(error)}`);
	process.exit(1);
}
