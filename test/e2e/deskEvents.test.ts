import type { WorkflowContent, WorkflowNode } from '../../desk/client/workflowContent.ts';
import { waitUntil } from '../../desk/waitUntil.ts';
import { SimulatorClient } from './kit/SimulatorClient';
import { startTestDesk, type TestDesk } from './kit/startTestDesk';

const START_MS = 240_000;

jest.setTimeout(120_000);

const node = (name: string, type: string, typeVersion: number, parameters: object, more: object = {}): WorkflowNode => ({
	id: name,
	name,
	type,
	typeVersion,
	position: [0, 0],
	parameters,
	...more,
});
const helpdesk = (type: string) => `n8n-nodes-whatsapp-helpdesk.${type}`;

/** What happens at the desk, each event on its way through an execution. */
const watching: WorkflowContent = {
	name: 'Watch the desk',
	nodes: [
		node('Something Happens', helpdesk('helpdeskTrigger'), 2, { events: ['opened', 'resolved', 'waitingTooLong', 'windowClosing', 'statusChanged'], waitingMinutes: 1, windowMinutes: 1439 }),
		node('Look', 'n8n-nodes-base.noOp', 1, {}),
	],
	connections: { 'Something Happens': { main: [[{ node: 'Look', type: 'main', index: 0 }]] } },
};

/** Messages that no workflow finished with go through the desk once more. */
const recovering: WorkflowContent = {
	name: 'Take up what was left',
	nodes: [
		node('Not Handled', helpdesk('helpdeskTrigger'), 2, { events: ['messageNotHandled'], unhandledMinutes: 1 }),
		node('Receive', helpdesk('helpdeskConversation'), 1, { resource: 'message', operation: 'receive' }),
		node('Sorry', helpdesk('whatsAppCloud'), 1, { resource: 'message', operation: 'sendText', recipient: 'contact', text: 'Sorry that it took so long!' }),
		node('Record', helpdesk('helpdeskConversation'), 1, { resource: 'message', operation: 'recordReply', author: 'automation' }),
	],
	connections: {
		'Not Handled': { main: [[{ node: 'Receive', type: 'main', index: 0 }]] },
		Receive: { main: [[{ node: 'Sorry', type: 'main', index: 0 }]] },
		Sorry: { main: [[{ node: 'Record', type: 'main', index: 0 }]] },
	},
};

interface DeskItem {
	deskEvent: { id: string; type: string; attempt: number };
	conversation?: { id: string; state: string };
	contact?: { name?: string };
}

describe('The Helpdesk Trigger in a real n8n', () => {
	let test: TestDesk;
	let simulator: SimulatorClient;
	let watchId: string;
	let recoverId: string;

	beforeAll(async () => {
		test = await startTestDesk();
		const { desk } = test;
		const { phoneNumberId } = await desk.simulator!.demoNumber();
		simulator = new SimulatorClient(desk.simulatorUrl, phoneNumberId);
		const credentials = await desk.n8n.credentials.list();
		for (const [content, keep] of [
			[watching, (id: string) => (watchId = id)],
			[recovering, (id: string) => (recoverId = id)],
		] as const) {
			const { id } = await desk.n8n.workflows.import(content, credentials);
			await desk.n8n.workflows.publish(id);
			keep(id);
		}
	}, START_MS);

	afterAll(async () => await test?.stop());

	/** The events that have been through a workflow so far, oldest first. */
	const eventsOf = async (workflowId: string, trigger: string): Promise<DeskItem[]> => {
		const { executions } = test.desk.n8n;
		const ended = await executions.list({ workflowId, limit: 100 });
		const items = await Promise.all(
			ended.map(async ({ id }) => (await executions.get(id)).data.resultData.runData[trigger]?.[0]?.data?.main?.[0]?.map(({ json }) => json as unknown as DeskItem) ?? []),
		);
		return items.reverse().flat();
	};
	const watched = async (name: string) => (await eventsOf(watchId, 'Something Happens')).filter(({ contact }) => contact?.name === name);
	const until = async (what: string, check: () => Promise<boolean>, withinMs = 20_000) =>
		await waitUntil(async () => ((await check()) ? true : undefined), { for: what, withinMs });

	it('tells what happens to a conversation, each thing once, soon after', async () => {
		const ada = await simulator.customer('Ada Watched', { phone: '+4915112345701' });
		await ada.write('Hello');
		await ada.nextReplies();
		const wrote = Date.now();
		await until('the opened conversation', async () => (await watched('Ada Watched')).some(({ deskEvent }) => deskEvent.type === 'conversationOpened'));
		expect(Date.now() - wrote).toBeLessThan(10_000);
		await ada.write('bye');
		await ada.nextReplies();
		await until('the resolved conversation', async () => (await watched('Ada Watched')).some(({ deskEvent }) => deskEvent.type === 'conversationResolved'));
		const events = await watched('Ada Watched');
		const ids = events.map(({ deskEvent }) => deskEvent.id);
		expect(new Set(ids).size).toBe(ids.length);
		expect(events.map(({ deskEvent }) => deskEvent.type)).toEqual(expect.arrayContaining(['conversationOpened', 'conversationResolved']));
		expect(events.every(({ conversation }) => conversation?.id === events[0]?.conversation?.id)).toBe(true);
	});

	it('goes on where it was after n8n was killed', async () => {
		const bo = await simulator.customer('Bo Watched', { phone: '+4915112345702' });
		await test.desk.killN8n();
		await test.desk.restartN8n();
		await bo.write('Hello');
		await until('the event after the restart', async () => (await watched('Bo Watched')).some(({ deskEvent }) => deskEvent.type === 'conversationOpened'), 40_000);
	});

	it('offers a message again that no workflow finished with', async () => {
		const cy = await simulator.customer('Cy Left', { phone: '+4915112345703' });
		await simulator.post('/simulator/faults', { phoneNumberId: simulator.phoneNumberId, kind: '5xx', status: 500, code: 131000, count: 1 });
		await cy.write('Is anybody there?');
		const [answer] = await cy.nextReplies(1, 110_000);
		expect(answer?.text).toBe('Sorry that it took so long!');
		const handled = async () => (await eventsOf(recoverId, 'Not Handled')).map(({ deskEvent }) => deskEvent.type);
		await until('the execution to be stored', async () => (await handled()).length > 0);
		expect(await handled()).toEqual(['messageNotHandled']);
	}, 150_000);

	it('tells what time alone brings about: an open window that will close, a contact who waits', async () => {
		const told = async () => (await watched('Bo Watched')).map(({ deskEvent }) => deskEvent.type);
		await until('both events', async () => {
			const types = await told();
			return types.includes('windowClosing') && types.includes('waitingTooLong');
		}, 90_000);
	});

	it('has run no event twice', async () => {
		for (const [id, trigger] of [
			[watchId, 'Something Happens'],
			[recoverId, 'Not Handled'],
		] as const) {
			const firstAttempts = (await eventsOf(id, trigger)).filter(({ deskEvent }) => deskEvent.attempt === 1).map(({ deskEvent }) => deskEvent.id);
			expect(new Set(firstAttempts).size).toBe(firstAttempts.length);
		}
	});
});
