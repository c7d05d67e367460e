import { Client } from 'pg';

import { startDesk } from '../../desk/startDesk.ts';
import type { PostgresServer } from '../../desk/queue/postgresServer.ts';
import { BenchDesk, benchOptions } from './BenchDesk.ts';
import { post, type CloudNumber } from './CloudNumber.ts';
import { converse, newPhone } from './customers.ts';
import type { GraphStandIn } from './GraphStandIn.ts';
import { measure, together, type Measured, type Work } from './measure.ts';
import { stockDesk, stockTables } from './stockDesk.ts';
import { bareWebhook, builtInTrigger, eightNodes, ourTrigger } from './triggerWorkflows.ts';

/** n8n as it comes, the one setting that matters most, and all that docs/scaling.md recommends. */
export const SETTINGS: ReadonlyArray<{ name: string; environment: Record<string, string> }> = [
	{ name: 'default', environment: { N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE: 'false' } },
	{ name: 'lazy isolates', environment: { N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE: 'true' } },
	{ name: 'recommended', environment: { N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE: 'true', EXECUTIONS_DATA_SAVE_ON_SUCCESS: 'none', N8N_LOG_LEVEL: 'warn' } },
];

interface Case {
	name: string;
	workflowId: string;
	work: Work;
}

const BODY = JSON.stringify({ text: 'Hello', more: 'x'.repeat(500) });
const once = (work: () => Promise<unknown>) => async () => {
	await work();
	return 1;
};

async function casesOf(bench: BenchDesk, graph: GraphStandIn, schema: string): Promise<Case[]> {
	const ours = await bench.publish(ourTrigger);
	const builtIn = await bench.publish(builtInTrigger);
	const bare = await bench.publish(bareWebhook);
	const eight = await bench.publish(eightNodes(graph.url));
	const stock = await bench.publish(stockDesk(schema, bench.phoneNumberId));
	const desk = await bench.publishDesk();
	const says = (number: CloudNumber) => once(async () => await number.message(newPhone(), 'Hello'));
	const talks = (number: CloudNumber, withReceipts: boolean) => async (end: number, replies: number[]) => await converse({ number, graph, withReceipts }, end, replies);
	const reads = (number: CloudNumber) => once(async () => await number.receipt(newPhone(), `wamid.${newPhone()}`, 'read'));
	const forges = (number: CloudNumber) => once(async () => await number.forgery(newPhone()));
	return [
		{ name: 'bare Webhook, NoOp', workflowId: bare.id, work: once(async () => await post(bare.url, BODY)) },
		{ name: 'Webhook, six NoOp, HTTP Request', workflowId: eight.id, work: once(async () => await post(eight.url, BODY)) },
		{ name: 'built-in WhatsApp Trigger, NoOp', workflowId: builtIn.id, work: says(builtIn.number) },
		{ name: 'our trigger, NoOp', workflowId: ours.id, work: says(ours.number) },
		{ name: 'our desk', workflowId: desk.id, work: talks(desk.number, false) },
		{ name: 'our desk, with receipts', workflowId: desk.id, work: talks(desk.number, true) },
		{ name: 'stock desk', workflowId: stock.id, work: talks(stock.number, false) },
		{ name: 'stock desk, with receipts', workflowId: stock.id, work: talks(stock.number, true) },
		{ name: 'receipts to the built-in trigger', workflowId: builtIn.id, work: reads(builtIn.number) },
		{ name: 'receipts to our trigger', workflowId: ours.id, work: reads(ours.number) },
		{ name: 'forgeries to the built-in trigger', workflowId: builtIn.id, work: forges(builtIn.number) },
		{ name: 'forgeries to our trigger', workflowId: ours.id, work: forges(ours.number) },
	];
}

/** Turns that each case takes, so that what else the machine does befalls all of them alike. */
const TURNS = Number(process.env['BENCH_TURNS'] ?? 2);

/** Every case on one n8n of these settings, taking turns. */
export async function measureSettings(environment: Record<string, string>, graph: GraphStandIn, postgres: PostgresServer): Promise<Map<string, Measured>> {
	const schema = `bench_stock_${process.pid}`;
	const database = new Client({ ...postgres });
	await database.connect();
	const options = await benchOptions(graph, environment);
	const bench = await BenchDesk.furnish(await startDesk(options), options.home, graph);
	try {
		for (const statement of stockTables(schema)) await database.query(statement);
		const { host, port, database: name, user, password } = postgres;
		await bench.addStockCredentials({ host, port: String(port), database: name, user, password });
		const cases = await casesOf(bench, graph, schema);
		const turns = new Map<string, Measured[]>(cases.map(({ name: what }) => [what, []]));
		for (let turn = 0; turn < TURNS; turn++) {
			for (const { name: what, workflowId, work } of cases) {
				const result = await measure(bench.desk, workflowId, work);
				turns.get(what)!.push(result);
				process.stderr.write(`  ${what}: ${(result.count / result.seconds).toFixed(1)}/s, ${(result.processorMs / result.count).toFixed(0)} ms of processor\n`);
			}
		}
		return new Map([...turns].map(([what, each]) => [what, together(each)]));
	} finally {
		await bench.stop();
		await database.query(`set client_min_messages = warning; drop schema if exists ${schema} cascade`);
		await database.end();
	}
}
