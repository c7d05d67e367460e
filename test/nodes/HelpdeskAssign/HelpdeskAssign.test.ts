import { HelpdeskAssign } from '../../../nodes/HelpdeskAssign/HelpdeskAssign.node';
import { HelpdeskConversation } from '../../../nodes/HelpdeskConversation/HelpdeskConversation.node';
import { readSchedule } from '../../../nodes/shared/domain/hours/readSchedule';
import { WEEKDAYS } from '../../../nodes/shared/domain/hours/schedule';
import { readMessageEvent } from '../../../nodes/shared/n8n/incomingItem';
import { storeFor } from '../../../nodes/shared/n8n/storeFor';
import { runNode, type NodeRun } from '../../kit/runNode';
import { temporaryStore } from '../../kit/temporaryStore';
import { message } from '../HelpdeskConversation/deskNode';

const LEAD = { kind: 'agent', id: 'the-lead' } as const;

describe('Helpdesk Assign', () => {
	let store: ReturnType<typeof temporaryStore>;
	beforeEach(() => {
		store = temporaryStore();
	});
	afterEach(async () => await store.remove());

	const run = async (operation: string, items: object[], parameters: NodeRun['parameters'] = {}, more: Partial<NodeRun> = {}) =>
		(
			await runNode(new HelpdeskAssign(), { parameters: { operation, ...parameters }, items: items as NodeRun['items'], credentials: { helpdeskStoreApi: store.credential }, ...more })
		).map((output) => output.map(({ json }) => json));
	const received = async () => {
		const parameters = { resource: 'message', operation: 'receive' };
		const [results = []] = await runNode(new HelpdeskConversation(), { parameters, items: [message('wamid.question')], credentials: { helpdeskStoreApi: store.credential } });
		return results[0]?.json ?? {};
	};
	const hire = async (details: { name: string; email?: string; phone?: string; skills?: string[] }) => {
		const { agents } = await storeFor(store.credential);
		const made = await agents.create(details, LEAD, new Date());
		if (!made.ok) throw new Error('Nobody was hired.');
		await agents.setPresence(made.value.id, 'online', LEAD, new Date());
		return made.value.id;
	};

	it('gives the conversation of the item to who is free, with what it takes to tell them', async () => {
		const contact = { name: 'Eve', email: 'eve@example.com', phone: '+4915100000001' };
		await hire(contact);
		const [assigned, waiting] = await run('assign', [await received()]);
		expect(assigned).toMatchObject([{ message: { text: expect.any(String) as string }, assignment: { outcome: 'assigned', changed: true, agent: contact } }]);
		expect(waiting).toEqual([]);
	});

	it('sends it to Waiting with the reason, until somebody can take it', async () => {
		const item = await received();
		expect(await run('assign', [item])).toMatchObject([[], [{ assignment: { outcome: 'waiting', reason: 'nobody' } }]]);
		await hire({ name: 'Bob' });
		expect(await run('assign', [item], { options: { skills: 'billing, French' } })).toMatchObject([[], [{ assignment: { reason: 'skills' } }]]);
		const eve = await hire({ name: 'Eve', skills: ['Billing', 'french'] });
		expect(await run('assignWaiting', [{}], { options: { skills: 'billing, French' } })).toMatchObject([[{ assignment: { agent: { id: eve } } }], []]);
		expect(await run('assignWaiting', [{}])).toEqual([[], []]);
	});

	it('is done with the message, whoever gets it and when', async () => {
		const item = await received();
		await run('assign', [item]);
		const { messages } = await storeFor(store.credential);
		expect(await messages.find({ conversationId: (item.conversation as { id: string }).id })).toMatchObject([{ handledAt: expect.any(String) as string }]);
	});

	it('is done with a message that is offered again after its conversation was resolved, and tells nobody of it', async () => {
		const item = await received();
		const { id } = item.conversation as { id: string };
		const { conversations, messages } = await storeFor(store.credential);
		await conversations.resolve(id, LEAD, new Date());
		expect(await run('assign', [item])).toEqual([[], []]);
		expect(await messages.find({ conversationId: id })).toMatchObject([{ handledAt: expect.any(String) as string }]);
		await expect(run('assign', [{}], { conversationId: id })).rejects.toThrow('A resolved conversation cannot be assigned');
	});

	it('gives what waited on in the shape in which it came, so that the contact can be told', async () => {
		const { channel, contact } = (await received()) as { channel: object; contact: { id: string; phone: string } };
		await hire({ name: 'Eve' });
		const [assigned] = await run('assignWaiting', [{}]);
		expect(assigned).toMatchObject([{ channel, contact: { id: contact.id, phone: contact.phone }, conversation: { window: { closesAt: expect.any(String) as string } }, assignment: { outcome: 'assigned', agent: { name: 'Eve' } } }]);
	});

	it('gives it to the agent and by the skills that a rule of the router names, unless the panel says otherwise', async () => {
		const [eve, bob] = [await hire({ name: 'Eve' }), await hire({ name: 'Bob', skills: ['French'] })];
		const item = await received();
		expect(await run('assign', [{ ...item, route: { agentId: eve } }], { agent: bob })).toMatchObject([[{ assignment: { agent: { id: bob } } }], []]);
		const { conversations } = await storeFor(store.credential);
		await conversations.unassign((item.conversation as { id: string }).id, LEAD, new Date());
		expect(await run('assign', [{ ...item, route: { skills: ['Chess'] } }])).toMatchObject([[], [{ assignment: { reason: 'skills' } }]]);
		expect(await run('assign', [{ ...item, route: { agentId: eve } }])).toMatchObject([[{ assignment: { agent: { id: eve } } }], []]);
	});

	it('takes it back from who went offline', async () => {
		const eve = await hire({ name: 'Eve' });
		await run('assign', [await received()]);
		expect(await run('reassignUnanswered', [{}])).toEqual([[], []]);
		await (await storeFor(store.credential)).agents.setPresence(eve, 'offline', LEAD, new Date());
		expect(await run('reassignUnanswered', [{}])).toMatchObject([[], [{ assignment: { outcome: 'waiting' }, conversation: { lastAssigneeId: eve } }]]);
	});

	it.each([
		['businessHours', 0],
		['wallClock', 1],
	])('counts what an agent takes to answer in %s while the desk is closed (H41)', async (timesIn, taken) => {
		const [hour, now] = [3_600_000, Date.now()];
		const desk = await storeFor(store.credential);
		const early = new Date(now - 2 * hour);
		const { conversation } = await desk.receiveMessage(readMessageEvent(message('wamid.early', { sentAt: early.toISOString() }))!, early);
		await hire({ name: 'Eve' });
		await desk.assignments.assign(conversation!.id, {}, LEAD, early);
		// Open on the third day from today; its list begins with Monday.
		const closed = readSchedule({ name: 'Later', zone: 'UTC', week: { [WEEKDAYS[(new Date(now).getUTCDay() + 2) % 7]!]: [{ from: '09:00', to: '17:00' }] } });
		if (!closed.ok) throw new Error(closed.failure.join());
		const saved = await desk.schedules.save({ schedule: closed.value }, LEAD, early);
		if (!saved.ok) throw new Error('The schedule was not kept.');
		await desk.channels.update(conversation!.channelId, { scheduleId: saved.value.id }, LEAD, early);
		expect((await run('reassignUnanswered', [{}], { timesIn }))[1]).toHaveLength(taken);
	});

	it.each<[string, string, object, NodeRun['parameters'], RegExp]>([
		['no conversation', 'assign', {}, {}, /belongs to no conversation/],
		['nobody to choose from', 'assignWaiting', {}, { options: { presences: [] } }, /'Agents Who Are' is empty/],
		['no limit', 'assignWaiting', {}, { limit: 0 }, /'Limit' is not/],
		['an unknown operation', 'guess', {}, {}, /no operation "guess"/],
	])('says what is wrong with %s', async (_, operation, item, parameters, reason) => {
		await expect(run(operation, [item], parameters)).rejects.toThrow(reason);
	});
});
