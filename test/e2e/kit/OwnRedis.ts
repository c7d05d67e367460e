import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { assertRedisAnswers, type RedisServer } from '../../../desk/queue/redisServer.ts';
import { waitUntil } from '../../../desk/waitUntil.ts';
import { freePort } from './freePort';

/** A Redis that belongs to the test, which may kill it. It writes what it holds to the disk, as docker-compose.yml tells it to. */
export class OwnRedis {
	readonly server: RedisServer;
	readonly #program: string;
	readonly #folder = mkdtempSync(join(tmpdir(), 'helpdesk-redis-'));
	#process: ChildProcess | undefined;

	private constructor(program: string, port: number) {
		this.#program = program;
		this.server = { host: '127.0.0.1', port, username: '', password: '', db: 0 };
	}

	/** `program`: the server's path, which the test run finds. */
	static async start(program: string): Promise<OwnRedis> {
		const redis = new OwnRedis(program, await freePort());
		await redis.restart();
		return redis;
	}

	/** Starts it on what it had written. */
	async restart(): Promise<void> {
		const options = ['--port', String(this.server.port), '--bind', '127.0.0.1', '--dir', this.#folder, '--appendonly', 'yes', '--appendfsync', 'always', '--save', ''];
		this.#process = spawn(this.#program, options, { stdio: 'ignore' });
		await waitUntil(async () => await assertRedisAnswers(this.server).then(() => true as const, () => undefined), { for: 'Redis to answer', withinMs: 20_000 });
	}

	async kill(): Promise<void> {
		const child = this.#process;
		if (!child || child.exitCode !== null || child.signalCode !== null) return;
		const gone = once(child, 'exit');
		child.kill('SIGKILL');
		await gone;
	}

	async stop(): Promise<void> {
		await this.kill();
		rmSync(this.#folder, { recursive: true, force: true });
	}
}
