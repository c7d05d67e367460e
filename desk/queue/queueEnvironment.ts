import type { PostgresServer } from './postgresServer.ts';
import type { RedisServer } from './redisServer.ts';
import { topology } from './topology.ts';

export interface QueuePlace {
	postgres: PostgresServer;
	redis: RedisServer;
	/** Keeps several desks on one PostgreSQL and one Redis apart. */
	name: string;
}

/** The schemas of a desk: n8n's own tables, and what the desk remembers. */
export const schemasOf = (name: string): { n8n: string; helpdesk: string } => ({ n8n: `${name}_n8n`, helpdesk: `${name}_helpdesk` });

/** n8n's settings for queue mode: the same for every process, so that each finds the same workflows, keys and queue. */
export function queueEnvironment({ postgres, redis, name }: QueuePlace): Record<string, string> {
	return {
		...topology.settings,
		DB_POSTGRESDB_HOST: postgres.host,
		DB_POSTGRESDB_PORT: String(postgres.port),
		DB_POSTGRESDB_DATABASE: postgres.database,
		DB_POSTGRESDB_USER: postgres.user,
		DB_POSTGRESDB_PASSWORD: postgres.password,
		DB_POSTGRESDB_SCHEMA: schemasOf(name).n8n,
		QUEUE_BULL_REDIS_HOST: redis.host,
		QUEUE_BULL_REDIS_PORT: String(redis.port),
		QUEUE_BULL_REDIS_DB: String(redis.db),
		...(redis.username ? { QUEUE_BULL_REDIS_USERNAME: redis.username } : {}),
		...(redis.password ? { QUEUE_BULL_REDIS_PASSWORD: redis.password } : {}),
		QUEUE_BULL_PREFIX: name,
		N8N_REDIS_KEY_PREFIX: name,
		N8N_CACHE_REDIS_KEY_PREFIX: name,
	};
}

/** Few connections for each of six processes: a PostgreSQL as it comes allows a hundred in all. */
const STORE_CONNECTIONS = 4;

/** The store of the desk in the same database, in a schema of its own. */
export const queueStoreCredential = ({ postgres, name }: QueuePlace) => ({
	name: 'Helpdesk store',
	type: 'helpdeskStoreApi',
	data: {
		engine: 'postgres',
		host: postgres.host,
		port: String(postgres.port),
		database: postgres.database,
		user: postgres.user,
		password: postgres.password,
		ssl: 'off',
		schema: schemasOf(name).helpdesk,
		poolSize: String(STORE_CONNECTIONS),
	},
});
