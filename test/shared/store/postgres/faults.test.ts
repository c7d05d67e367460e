import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { HelpdeskStore } from '../../../../nodes/shared/store/helpdeskStore';
import { openPostgresStore } from '../../../../nodes/shared/store/postgres/openPostgresStore';
import { seededChance } from '../../../kit/seededChance';
import { ADA, GRACE, at, message } from '../deskEvents';
import { describeOnPostgres } from './describeOnPostgres';
import { Proxy } from './Proxy';
import { dropSchema, newSchemaName, onServer } from './temporaryPostgresStore';
import { TEST_SERVER } from './testServer';

/** More of them: `STORE_FAULTS=200 SEED=7`. */
const FAULTS = Number(process.env['STORE_FAULTS'] ?? 6);
const SEED = Number(process.env['SEED'] ?? 20261121);

describeOnPostgres(`A PostgreSQL that fails ${FAULTS} times (seed ${SEED})`, () => {
	let schema: string;
	let proxy: Proxy;
	let store: HelpdeskStore;
	beforeEach(async () => {
		schema = newSchemaName();
		proxy = await Proxy.open(() => ({ host: TEST_SERVER.host, port: TEST_SERVER.port ?? 5432 }));
		store = await openPostgresStore({ connection: { ...TEST_SERVER, host: '127.0.0.1', port: proxy.port, schema }, newId: randomUUID });
	});
	afterEach(async () => {
		await store.close();
		await proxy.close();
		await dropSchema(schema);
	});

	const terminate = async () =>
		await onServer(async (client) => await client.query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'whatsapp-helpdesk' and query like '%${schema}%' and pid <> pg_backend_pid()`));

	it.each<[string, (chance: () => number) => Promise<unknown>]>([
		['whose connections break', async () => await Promise.resolve(proxy.cut())],
		['that ends its connections, as when it is restarted', terminate],
		[
			'that is away for a moment, and comes back at another address behind the same name',
			async (chance) => {
				proxy.isDown = true;
				proxy.cut();
				await sleep(400 * chance());
				proxy.isDown = false;
			},
		],
		[
			'that is slow',
			async (chance) => {
				proxy.delayMs = 60 * chance();
				await sleep(150);
				proxy.delayMs = 0;
			},
		],
	])('%s: no provider is told of what is not kept, nothing is kept twice, and all is well afterwards', async (_, fail) => {
		const chance = seededChance(SEED);
		const told = new Set<string>();
		const failures: unknown[] = [];
		let isOver = false;
		let count = 0;
		const work = async (from: typeof ADA) => {
			while (!isOver) {
				const event = message(`message ${count++}`, { from });
				// As a trigger does: what fails gets no 200, and comes again.
				for (let isKept = false; !isKept; ) {
					isKept = await store.recordEvents([event], at(9)).then(
						() => true,
						(error: unknown) => failures.push(error) < 0,
					);
				}
				told.add(event.message.id);
			}
		};
		const workers = [ADA, GRACE, ADA, GRACE].map(work);
		for (let faults = 0; faults < FAULTS; faults++) {
			await sleep(20 + 150 * chance());
			await fail(chance);
		}
		isOver = true;
		await Promise.all(workers);

		for (const error of failures) expect(error).toMatchObject({ advice: expect.any(String) as string });
		const kept = await onServer(async (client) => await client.query<{ key: string }>(`select key from "${schema}".inbound_events where event = 'message'`));
		expect(kept.rows.map(({ key }) => key).sort()).toEqual([...told].sort());
		expect(await store.recordEvents([message('afterwards')], at(10))).toEqual(['new']);
	});
});
