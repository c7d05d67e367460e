import { createServer, type AddressInfo, type Server } from 'node:net';

import { readPostgresUrl, prepareSchemas } from '../../../desk/queue/postgresServer.ts';
import { assertRedisAnswers, readRedisUrl } from '../../../desk/queue/redisServer.ts';

const LOCAL_POSTGRES = { host: '127.0.0.1', port: 5432, database: 'postgres', user: 'postgres', password: '' };
const LOCAL_REDIS = { host: '127.0.0.1', port: 6379, username: '', password: '', db: 0 };

it.each([
	['nothing', undefined, LOCAL_POSTGRES],
	['an empty one', '', LOCAL_POSTGRES],
	['a whole one', 'postgresql://desk:p%40ss@db.example:6000/help%20desk', { host: 'db.example', port: 6000, database: 'help desk', user: 'desk', password: 'p@ss' }],
	['the short form', 'postgres://db.example/desk', { ...LOCAL_POSTGRES, host: 'db.example', database: 'desk' }],
])('reads %s as the address of a database', (_what, url, server) => {
	expect(readPostgresUrl(url)).toEqual(server);
});

it.each(['desk', 'mysql://db.example/desk', 'postgresql://db.example'])('refuses %s as the address of a database, and says how to write one', (url) => {
	expect(() => readPostgresUrl(url)).toThrow(/DATABASE_URL[^]*postgresql:\/\/postgres@127/);
});

it.each([
	['nothing', undefined, LOCAL_REDIS],
	['a whole one', 'redis://desk:p%3Ass@queue.example:6000/3', { host: 'queue.example', port: 6000, username: 'desk', password: 'p:ss', db: 3 }],
])('reads %s as the address of a Redis', (_what, url, server) => {
	expect(readRedisUrl(url)).toEqual(server);
});

it.each(['desk', 'rediss://queue.example', 'redis://queue.example/queue'])('refuses %s as the address of a Redis, and says how to write one', (url) => {
	expect(() => readRedisUrl(url)).toThrow(/REDIS_URL[^]*redis:\/\/127/);
});

describe('A server that', () => {
	let server: Server | undefined;
	const listen = async (answer: string | undefined): Promise<number> => {
		server = createServer((socket) => socket.once('data', () => socket.end(answer ?? '')).on('error', () => undefined));
		await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve));
		return (server.address() as AddressInfo).port;
	};
	afterEach(async () => await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined))));

	it('answers as Redis is taken', async () => {
		await expect(assertRedisAnswers({ ...LOCAL_REDIS, port: await listen('+PONG\r\n+OK\r\n') })).resolves.toBeUndefined();
	});

	it('wants a password is refused with its words', async () => {
		await expect(assertRedisAnswers({ ...LOCAL_REDIS, port: await listen('-NOAUTH Authentication required.\r\n') })).rejects.toThrow(/NOAUTH[^]*REDIS_URL/);
	});

	it('is no PostgreSQL is refused with the way out', async () => {
		await expect(prepareSchemas({ ...LOCAL_POSTGRES, port: await listen(undefined) }, ['x'])).rejects.toThrow(/PostgreSQL at 127\.0\.0\.1[^]*DATABASE_URL/);
	});

	it('is not there is refused with the way out', async () => {
		const port = await listen('');
		await new Promise((resolve) => server!.close(resolve));
		server = undefined;
		await expect(assertRedisAnswers({ ...LOCAL_REDIS, port })).rejects.toThrow(/ECONNREFUSED[^]*apt-get install redis-server/);
		await expect(prepareSchemas({ ...LOCAL_POSTGRES, port }, ['x'])).rejects.toThrow(/ECONNREFUSED[^]*apt-get install postgresql/);
	});
});
