import { randomBytes } from 'node:crypto';

import { Client } from 'pg';

import { deskOperations } from '../../nodes/HelpdeskConversation/deskFields';
import { describeOnPostgres } from '../shared/store/postgres/describeOnPostgres';
import { TEST_SERVER } from '../shared/store/postgres/testServer';
import { deskRecordsWorkflow, deskSteps } from './kit/deskRecordsWorkflow';
import { startTestDesk, type TestDesk } from './kit/startTestDesk';

const START_MS = 240_000;

jest.setTimeout(120_000);

/** Which node failed, and why. */
function failureOf({ error }: { error?: unknown }): unknown {
	const { message, description, node } = (error ?? {}) as { message?: string; description?: string; node?: { name: string } };
	return { node: node?.name, message, description };
}

type Results = Record<string, Array<Record<string, unknown>>>;

describe('Every operation of Helpdesk Conversation in a real n8n', () => {
	let test: TestDesk;

	beforeAll(async () => {
		test = await startTestDesk();
	}, START_MS);

	afterAll(async () => await test?.stop());

	/** What each operation gave, in a store that nobody else uses. */
	const runAll = async (path: string, data: Record<string, string>): Promise<Results> => {
		const { n8n, editorUrl } = test.desk;
		const credential = await n8n.credentials.createOrUpdate({ name: `Store of ${path}`, type: 'helpdeskStoreApi', data });
		const { id } = await n8n.workflows.import(deskRecordsWorkflow(path), [credential]);
		await n8n.workflows.publish(id);
		const response = await fetch(`${editorUrl}/webhook/${path}`, { method: 'POST' });
		const text = await response.text();
		if (response.ok) return (JSON.parse(text) as [Results])[0];
		const [last] = await n8n.executions.list({ workflowId: id, limit: 1 });
		const { resultData } = (await n8n.executions.get(last!.id)).data;
		throw new Error(`The workflow answered ${response.status}: ${JSON.stringify(failureOf(resultData))}`);
	};

	const describeResults = (run: () => Promise<Results>): void => {
		let results: Results;
		beforeAll(async () => {
			results = await run();
		});
		const only = (step: string) => results[step]![0]!;

		it('leaves none out', () => {
			// What agents asked for in the inbox comes from its page only: inboxServer.test.ts.
			const offered = deskOperations.filter(({ resource }) => resource !== 'inbox').map(({ resource, option }) => `${resource} ${option.value}`);
			expect([...deskSteps].sort()).toEqual(offered.sort());
		});

		it('remembers people, conversations and what was said', () => {
			expect(only('message receive')).toMatchObject({ conversation: { state: 'new', outcome: 'new' }, contact: { name: 'Ada Example' } });
			expect(only('conversation assign')).toMatchObject({ conversation: { assigneeId: only('agent create').id, teamId: only('team create').id } });
			expect(results['message getAll']!.map(({ direction }) => direction)).toEqual(['in', 'out']);
			expect(only('conversation get')).toMatchObject({ topic: 'Delivery', priority: 'high' });
			expect(results['conversation getAll']).toHaveLength(1);
			expect(results['view run']).toHaveLength(1);
		});

		it('prepares texts and counts', () => {
			expect(only('automaticMessage claimGreeting')).toMatchObject({ prepared: { message: { text: 'Hello Ada Example!' } } });
			expect(only('automaticMessage release')).toMatchObject({ automaticMessage: { released: true } });
			expect(only('cannedReply fill')).toMatchObject({ cannedReply: { text: expect.stringMatching(/^Thank you, /) } });
			expect(results['routingRule import']).toMatchObject([1, 2].map((position) => ({ position, name: 'Parcels and Letters', enabled: false, condition: { kind: 'phrase', phrases: ['parcel', 'letter'] } })));
			expect(only('report get')).toMatchObject({ opened: 1, received: 1, sent: 1 });
		});

		it('knows who did what, and forgets who is to be forgotten', () => {
			const types = results['history list']!.map(({ type }) => type);
			expect(types).toEqual(expect.arrayContaining(['conversationOpened', 'assigned', 'tagsChanged', 'noteAdded', 'settingsChanged']));
			expect(only('contact export')).toMatchObject({ contact: { name: 'Ada Lovelace' } });
			expect(only('contact erase')).toMatchObject({ contactId: only('contact get').id, conversations: 1 });
		});
	};

	describe('on SQLite', () => describeResults(async () => await runAll('records-sqlite', { engine: 'sqlite', file: `${test.home}/records.sqlite` })));

	describeOnPostgres('on PostgreSQL', () => {
		const schema = `helpdesk_e2e_${randomBytes(6).toString('hex')}`;
		const { host, port, database, user, password = '' } = TEST_SERVER;
		describeResults(async () => await runAll('records-postgres', { engine: 'postgres', host, port: String(port), database, user, password, ssl: 'off', schema }));

		afterAll(async () => {
			const server = new Client(TEST_SERVER);
			await server.connect();
			await server.query(`drop schema if exists ${schema} cascade`);
			await server.end();
		});
	});
});
