import { existsSync } from 'node:fs';
import { join } from 'node:path';

import type { WorkflowContent, WorkflowNode } from '../../desk/client/workflowContent.ts';
import { weekPlan } from '../../desk/history/weekPlan.ts';
import { startTestDesk, type TestDesk } from './kit/startTestDesk';

const START_MS = 240_000;
const PACKAGE = 'n8n-nodes-whatsapp-helpdesk';

jest.setTimeout(120_000);

const node = (name: string, type: string, typeVersion: number, parameters: object, more: object = {}): WorkflowNode => ({ id: name, name, type, typeVersion, position: [0, 0], parameters, ...more });
const called = (path: string) => node(path, 'n8n-nodes-base.webhook', 2, { httpMethod: 'GET', path, responseMode: 'lastNode', responseData: 'allEntries' }, { webhookId: path });
const to = (name: string) => ({ main: [[{ node: name, type: 'main', index: 0 }]] });

/** What a team lead looks at. */
const looking: WorkflowContent = {
	name: 'Look at last week',
	nodes: [
		called('week'),
		node('Report', `${PACKAGE}.helpdeskConversation`, 1, { resource: 'report', operation: 'get', period: 'last7Days', by: 'agent' }),
		called('ratings'),
		node('Ratings', `${PACKAGE}.helpdeskCsat`, 1, { operation: 'report', period: 'last7Days', by: 'total', chart: false }),
		called('found'),
		node('Found', `${PACKAGE}.helpdeskConversation`, 1, { resource: 'message', operation: 'search', returnAll: true, search: 'parcel' }),
	],
	connections: { week: to('Report'), ratings: to('Ratings'), found: to('Found') },
};

describe('The week behind a new desk, in a real n8n', () => {
	let test: TestDesk;

	beforeAll(async () => {
		test = await startTestDesk(['00-set-up-the-desk.json', '02-desk.json', '05-resolve-and-survey.json', '06-timers.json'], { history: true });
		const { n8n } = test.desk;
		await n8n.workflows.publish((await n8n.workflows.import(looking, await n8n.credentials.list())).id);
	}, START_MS);

	afterAll(async () => await test?.stop());

	const ask = async <T>(path: string) => (await (await fetch(`${test.desk.editorUrl}/webhook/${path}`)).json()) as T[];

	it('fills reports, ratings and search from the first minute', async () => {
		const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
		const week = weekPlan({ now: new Date(), zone, numbers: 3 });
		const agents = (await ask<{ name?: string; resolved: number }>('week')).filter(({ name }) => name);
		expect(agents.map(({ name }) => name).sort()).toEqual(['Bo Sample', 'Cleo Placeholder', 'Eve Example']);
		expect(agents.reduce((sum, { resolved }) => sum + resolved, 0)).toBe(week.filter(({ resolvedAt }) => resolvedAt).length);
		const [ratings] = await ask<{ answered: number }>('ratings');
		expect(ratings!.answered).toBe(week.filter(({ survey }) => survey?.rating).length);
		expect((await ask('found')).length).toBeGreaterThan(0);
	});

	it('lies in the store of the desk, and starts no workflow', async () => {
		expect(existsSync(join(test.home, '.n8n', 'whatsapp-helpdesk', 'helpdesk.sqlite'))).toBe(true);
		for (const { id, name } of test.desk.workflows.filter(({ name }) => name !== '06 Timers')) {
			expect([name, await test.desk.n8n.executions.count({ workflowId: id })]).toEqual([name, 0]);
		}
		const { calls } = (await (await fetch(`${test.desk.simulatorUrl}/simulator/calls?path=messages`)).json()) as { calls: Array<{ method: string }> };
		expect(calls.filter(({ method }) => method === 'POST')).toEqual([]);
	});
});
