/**
 * The whole desk in a real n8n: messages a second and the time to the first reply, against the least that the same n8n does for a request, and against the
 * same desk from n8n's own nodes, on three settings; with one to three workers; and what many messages leave behind. About ten minutes on a calm machine.
 * Needs PostgreSQL (DATABASE_URL), and Redis for the workers (REDIS_URL).
 * Run: node --import ./bench/resolveTypescript.ts bench/desk.ts [settings|workers|growth]
 */
import { readPostgresUrl } from '../desk/queue/postgresServer.ts';
import { readRedisUrl } from '../desk/queue/redisServer.ts';
import { measureSettings, SETTINGS } from './desk/compareSettings.ts';
import { GraphStandIn } from './desk/GraphStandIn.ts';
import { measureGrowth } from './desk/measureGrowth.ts';
import { measureWorkers } from './desk/measureWorkers.ts';
import { growthTable, heading, settingsTable, workersTable, type SettingsColumn } from './desk/tables.ts';

const ONLY = process.argv[2];
const GROWTH_MESSAGES = Number(process.env['BENCH_MESSAGES'] ?? 3_000);
const postgres = readPostgresUrl(process.env['DATABASE_URL']);
const graph = await GraphStandIn.start();
const wants = (part: string): boolean => ONLY === undefined || ONLY === part;

console.log(heading());
try {
	if (wants('settings')) {
		const columns: SettingsColumn[] = [];
		for (const { name, environment } of SETTINGS) {
			process.stderr.write(`${name}\n`);
			columns.push({ name, measured: await measureSettings(environment, graph, postgres) });
		}
		console.log(settingsTable(columns));
	}
	if (wants('workers')) console.log(workersTable(await measureWorkers(graph, { postgres, redis: readRedisUrl(process.env['REDIS_URL']) })));
	if (wants('growth')) console.log(growthTable(await measureGrowth(graph, SETTINGS.at(-1)!.environment, GROWTH_MESSAGES)));
} finally {
	await graph.close();
}
