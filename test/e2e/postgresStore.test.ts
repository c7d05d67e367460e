import { randomBytes } from 'node:crypto';

import { Client } from 'pg';

import { describeOnPostgres } from '../shared/store/postgres/describeOnPostgres';
import { TEST_SERVER } from '../shared/store/postgres/testServer';
import { SimulatorClient } from './kit/SimulatorClient';
import { startTestDesk, type TestDesk } from './kit/startTestDesk';

const START_MS = 240_000;

jest.setTimeout(120_000);

describeOnPostgres('A conversation kept in PostgreSQL, in a real n8n', () => {
	const schema = `helpdesk_e2e_${randomBytes(6).toString('hex')}`;
	const database = new Client(TEST_SERVER);
	let test: TestDesk;
	let simulator: SimulatorClient;

	beforeAll(async () => {
		await database.connect();
		test = await startTestDesk();
		const { desk } = test;
		const { phoneNumberId } = await desk.simulator!.demoNumber();
		simulator = new SimulatorClient(desk.simulatorUrl, phoneNumberId);
		const { host, port, database: name, user, password = '' } = TEST_SERVER;
		const data = { engine: 'postgres', host, port: String(port), database: name, user, password, ssl: 'off', schema };
		await desk.n8n.credentials.createOrUpdate({ name: 'Helpdesk store', type: 'helpdeskStoreApi', data });
	}, START_MS);

	afterAll(async () => {
		await test?.stop();
		await database.query(`drop schema if exists ${schema} cascade`);
		await database.end();
	});

	it('greets, answers and resolves as it does with a file', async () => {
		const ada = await simulator.customer('Ada Example', { phone: '+4915112345620' });
		await ada.write('Hello');
		const [greeting] = await ada.nextReplies();
		await ada.press(greeting!.id, 'returns');
		await ada.nextReplies();
		await ada.write('bye');
		const [goodbye] = await ada.nextReplies();
		expect(goodbye!.text).toContain('Goodbye');
		const { rows } = await database.query<{ topic: string; messages: string }>(
			`select conversation.topic, count(*) as messages from ${schema}.conversations conversation
			 join ${schema}.messages message on message.conversation_id = conversation.id group by conversation.id, conversation.topic`,
		);
		expect(rows).toEqual([{ topic: 'Returns', messages: expect.stringMatching(/^[56]$/) }]);
	});

	it('goes on after a restart of n8n', async () => {
		const bo = await simulator.customer('Bo Sample', { phone: '+4915112345621' });
		await bo.write('Hello');
		const [greeting] = await bo.nextReplies();
		await test.desk.restartN8n();
		await bo.press(greeting!.id, 'orders');
		const [answer] = await bo.nextReplies();
		expect(answer!.text).toContain('order number');
	});
});
