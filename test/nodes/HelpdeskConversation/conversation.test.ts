import { BO, CHANNEL, deskOfEachTest, message } from './deskNode';

const DAY_MS = 24 * 60 * 60 * 1000;
const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS).toISOString();

describe('Helpdesk Conversation: Conversation', () => {
	const { run, one, receive } = deskOfEachTest();
	const change = async (operation: string, item: object, parameters = {}) => (await one('conversation', operation, item, parameters)).conversation;
	const all = async (filters: object, others = {}) => await run('conversation', 'getAll', {}, { returnAll: true, simple: true, filters: filters as Record<string, string>, ...others });

	it('moves a conversation through its states, and passes the item on', async () => {
		const item = await receive(message('one'));
		expect(await one('conversation', 'setPending', item)).toMatchObject({ message: { id: 'one' }, conversation: { state: 'pending', changed: true, outcome: 'new' } });
		expect(await change('setPending', item)).toMatchObject({ changed: false });
		expect(await change('snooze', item, { snooze: 'for', duration: 2, unit: 'days' })).toMatchObject({ state: 'snoozed' });
		expect(await change('snooze', item, { snooze: 'reply' })).toMatchObject({ state: 'snoozed' });
		expect(await change('resolve', item)).toMatchObject({ state: 'resolved' });
		expect(await change('reopen', item)).toMatchObject({ state: 'new', resolutions: 1 });
	});

	it.each([
		[{ snooze: 'for', duration: 90, unit: 'minutes' }, 90 * 60_000],
		[{ snooze: 'for', duration: 4, unit: 'hours' }, 4 * 3_600_000],
		[{ snooze: 'until', until: new Date(Date.now() + DAY_MS).toISOString() }, DAY_MS],
	])('snoozes %o', async (parameters, ms) => {
		const { snoozedUntil } = (await change('snooze', await receive(message('one')), parameters)) as { snoozedUntil: string };
		expect(Math.abs(Date.parse(snoozedUntil) - Date.now() - ms)).toBeLessThan(60_000);
	});

	it.each([
		['snooze', { snooze: 'until', until: '' }, 'cannot be read'],
		['snooze', { snooze: 'until', until: daysAgo(1) }, 'has passed'],
		['assign', {}, 'whom'],
	])('says what is wrong, and the way out: %s %o', async (operation, parameters, words) => {
		const item = await receive(message('one'));
		await expect(run('conversation', operation, item, parameters)).rejects.toMatchObject({ message: expect.stringContaining(words), description: expect.stringMatching(/\w/) });
	});

	it('assigns to whom nobody was faster than, and takes away only where that is wanted', async () => {
		const item = await receive(message('one'));
		expect(await change('assign', item, { agent: 'bo', team: 'sales' })).toMatchObject({ assigneeId: 'bo', teamId: 'sales', changed: true });
		expect(await change('assign', item, { agent: 'cy' })).toMatchObject({ assigneeId: 'bo', changed: false });
		expect(await change('assign', item, { agent: 'cy', ifTaken: 'take' })).toMatchObject({ assigneeId: 'cy', lastAssigneeId: 'bo' });
		const unassigned = await change('unassign', item, { reason: 'Holiday' });
		expect(unassigned).toMatchObject({ lastAssigneeId: 'cy', changed: true });
		expect(unassigned).not.toMatchObject({ assigneeId: expect.anything() });
	});

	it('changes only the fields that are added', async () => {
		const item = await receive(message('one'));
		await change('update', item, { updateFields: { topic: 'Orders' } });
		expect(await change('update', item, { updateFields: { priority: 'urgent', handledBy: 'ai' } })).toMatchObject({ topic: 'Orders', priority: 'urgent', handledBy: 'ai' });
		expect(await change('update', item, { updateFields: { topic: '' } })).not.toMatchObject({ topic: expect.anything() });
	});

	it('hands over to a person, and back to the AI', async () => {
		const item = await receive(message('one'));
		expect(await change('handOver', item, { summary: ' Wants a refund ', reason: 'Asked for it' })).toMatchObject({ state: 'new', changed: true, ai: { handedOverAt: expect.any(String), summary: 'Wants a refund' } });
		expect(await run('note', 'getAll', item, { returnAll: true })).toMatchObject([{ text: 'Wants a refund' }]);
		expect(await change('handBack', item)).toMatchObject({ handledBy: 'ai', changed: true, ai: { turns: 0 } });
	});

	it('lists conversations as filtered, in a shape that the next node reads by itself', async () => {
		const ada = await receive(message('one', { sentAt: daysAgo(2) }));
		const bo = await receive(message('two', {}, BO));
		await change('update', bo, { updateFields: { priority: 'high' } });
		await change('assign', ada, { agent: 'cy' });
		const names = async (filters: object, others = {}) => (await all(filters, others)).map(({ contact }) => (contact as { name: string }).name);
		expect(await names({})).toEqual(['Bo Sample', 'Ada Example']);
		expect(await names({}, { options: { order: 'waiting' } })).toEqual(['Ada Example', 'Bo Sample']);
		expect(await names({ priorities: ['high'] })).toEqual(['Bo Sample']);
		expect(await names({ unassigned: true })).toEqual(['Bo Sample']);
		expect(await names({ assigneeId: 'cy', states: ['new'], channelId: CHANNEL })).toEqual(['Ada Example']);
		expect(await names({ waitingMinutes: 60 })).toEqual(['Ada Example']);
		const [first] = await all({});
		expect(await names({}, { options: { after: (first?.conversation as { id: string }).id } })).toEqual(['Ada Example']);
		expect(await change('resolve', first ?? {})).toMatchObject({ state: 'resolved', changed: true });
	});

	it('lists everything about them where that is wanted', async () => {
		const item = await receive(message('one'));
		const [found] = await all({}, { simple: false });
		expect(found).toMatchObject({ id: (item.conversation as { id: string }).id, windowClosesAt: expect.any(String), contact: { name: 'Ada Example' } });
	});

	it('resolves what is idle, and says what to send', async () => {
		await run('channel', 'create', {}, { channelId: CHANNEL, settings: { newAfterDays: 0.5, closingMessage: 'Goodbye' } });
		const item = await receive(message('one', { sentAt: daysAgo(0.6) }));
		await receive(message('two', {}, BO));
		const { id } = item.conversation as { id: string };
		const resolved = await run('conversation', 'autoResolve');
		expect(resolved).toMatchObject([{ channel: { id: CHANNEL }, contact: { name: 'Ada Example' }, conversation: { id, state: 'resolved' }, closingMessage: 'Goodbye' }]);
		expect(await run('conversation', 'autoResolve')).toEqual([]);
	});

	it('wakes nothing before its time', async () => {
		await change('snooze', await receive(message('one')), { snooze: 'for', duration: 1, unit: 'minutes' });
		expect(await run('conversation', 'wakeSnoozed', {}, { batch: 10 })).toEqual([]);
	});
});

describe('Old content', () => {
	const desk = deskOfEachTest();

	it('is deleted once it has the age of its channel, or the one given for the others', async () => {
		const { conversation } = (await desk.receive(message('wamid.A'))) as { conversation: { id: string } };
		const { conversations } = await desk.open();
		await conversations.resolve(conversation.id, { kind: 'desk' }, new Date(Date.now() - 3 * 86_400_000));
		expect(await desk.run('conversation', 'deleteOldContent')).toEqual([]);
		expect(await desk.run('conversation', 'deleteOldContent', {}, { defaultDays: 2 })).toMatchObject([{ conversations: 1, messages: 1 }]);
		const { messages } = (await desk.one('conversation', 'get', {}, { conversationId: conversation.id })) as { messages: Array<{ text?: string }> };
		expect(messages[0]).not.toHaveProperty('text', 'Hello');
	});
});
