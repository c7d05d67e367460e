import { connect } from 'node:net';

import { DeskError } from '../DeskError.ts';

const DEFAULT_URL = 'redis://127.0.0.1:6379';
const ANSWER_WITHIN_MS = 5_000;

export interface RedisServer {
	host: string;
	port: number;
	username: string;
	password: string;
	db: number;
}

/** Reads the address of a Redis, as REDIS_URL holds it. */
export function readRedisUrl(given: string | undefined): RedisServer {
	const wayOut = `Write it like ${DEFAULT_URL} or redis://:password@host:6379/0. Encryption (rediss:) is not for this demonstration.`;
	if (given && !URL.canParse(given)) throw new DeskError('REDIS_URL is not an address.', wayOut);
	const url = new URL(given || DEFAULT_URL);
	const db = Number(url.pathname.slice(1) || 0);
	if (url.protocol !== 'redis:' || !url.hostname || !Number.isInteger(db)) throw new DeskError('REDIS_URL does not name a Redis.', wayOut);
	return { host: url.hostname, port: Number(url.port || 6379), username: decodeURIComponent(url.username), password: decodeURIComponent(url.password), db };
}

/** Says how to come by a Redis where none answers. */
export async function assertRedisAnswers(server: RedisServer): Promise<void> {
	const { username, password, host, port } = server;
	const login = password ? [['AUTH', ...(username ? [username] : []), password]] : [];
	const answer = await ask(server, [...login, ['PING']]).catch((error: Error) => error.message || error.name);
	if (answer.includes('+PONG')) return;
	throw new DeskError(
		`Redis at ${host}:${port} cannot be used: ${answer.trim() || 'it said nothing'}.`,
		'Start one (Debian: apt-get install redis-server), or name another in REDIS_URL, like redis://:password@host:6379.',
	);
}

/** https://redis.io/docs/latest/develop/reference/protocol-spec/ */
const encode = (words: readonly string[]): string => `*${words.length}\r\n${words.map((word) => `$${Buffer.byteLength(word)}\r\n${word}\r\n`).join('')}`;

async function ask({ host, port }: RedisServer, commands: ReadonlyArray<readonly string[]>): Promise<string> {
	return await new Promise<string>((resolve, reject) => {
		const socket = connect({ host, port });
		let answer = '';
		socket.setTimeout(ANSWER_WITHIN_MS, () => socket.destroy(new Error('no answer')));
		socket.once('connect', () => socket.end([...commands, ['QUIT']].map(encode).join('')));
		socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
		socket.once('error', reject);
		socket.once('close', () => resolve(answer));
	});
}
