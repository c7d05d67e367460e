import type { PostgresSettings } from '../../../../nodes/shared/store/postgres/postgresSettings';

const url = new URL(process.env.DATABASE_URL ?? 'postgresql://postgres@127.0.0.1:5432/test');

/** The PostgreSQL that tests may use: DATABASE_URL, else the usual one of this machine. */
export const TEST_SERVER: PostgresSettings = {
	host: url.hostname,
	port: Number(url.port || 5432),
	database: url.pathname.slice(1),
	user: decodeURIComponent(url.username),
	...(url.password ? { password: decodeURIComponent(url.password) } : {}),
	tls: 'off',
	poolSize: 10,
};
