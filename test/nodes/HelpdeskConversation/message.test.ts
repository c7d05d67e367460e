import { CHANNEL, deskOfEachTest, message } from './deskNode';

describe('Helpdesk Conversation: Message', () => {
	const { run, one, open, receive } = deskOfEachTest();
	const reply = async (item: object, id: string, parameters = {}) => await one('message', 'recordReply', { ...item, sent: { id, kind: 'text', text: `text of ${id}` } }, parameters);

	it('gives the conversation to the agent who answers, and says who wrote what', async () => {
		const item = await receive(message('one'));
		const { agents } = await open();
		const agent = await agents.create({ name: 'Bo' }, { kind: 'desk' }, new Date());
		const id = agent.ok ? agent.value.id : '';
		const { conversation } = await reply(item, 'ours', { author: 'agent', actingAgentId: id });
		expect(conversation).toMatchObject({ state: 'pending', assigneeId: id, handledBy: 'human' });
		const messages = await run('message', 'getAll', item, { returnAll: true });
		expect(messages).toMatchObject([
			{ direction: 'in', text: 'Hello' },
			{ direction: 'out', author: 'agent', agentId: id, text: 'text of ours' },
		]);
	});

	it.each([
		['automation', 'none', true],
		['ai', 'ai', false],
	])('an answer of the %s leaves it new, handled by %s; whether the contact still waits: %s', async (author, handledBy, waits) => {
		const { conversation } = await reply(await receive(message('one')), 'ours', { author });
		expect(conversation).toMatchObject({ state: 'new', handledBy });
		expect((conversation as { waitingSince?: string }).waitingSince !== undefined).toBe(waits);
	});

	it('is done with a message that nobody needs to answer', async () => {
		const item = await receive(message('one'));
		expect(await one('message', 'markHandled', item)).toEqual(item);
		expect(await run('message', 'getAll', item, { returnAll: true })).toMatchObject([{ handledAt: expect.any(String) as string }]);
		await expect(run('message', 'markHandled', {})).rejects.toThrow('not a message of a contact');
	});

	it('gives no item for a reaction where that is wanted, and keeps it', async () => {
		const item = await receive(message('one'));
		const reaction = message('two', { kind: 'reaction', text: undefined, reaction: { messageId: 'one', emoji: '👍' } });
		expect(await run('message', 'receive', reaction, { options: { leaveOutNoted: true } })).toEqual([]);
		expect(await run('message', 'receive', reaction)).toMatchObject([{ conversation: { outcome: 'noted', repeated: true } }]);
		expect(await run('message', 'getAll', item, { returnAll: true })).toHaveLength(2);
	});

	it.each([
		['typed in', { aiAgent: 'Robin' }, 'Robin'],
		['of the router', {}, 'Alex'],
	])('counts the turn of the AI agent that is %s', async (_, parameters, agent) => {
		const { conversation } = await reply({ ...(await receive(message('one'))), route: { aiAgent: 'Alex' } }, 'ours', { author: 'ai', ...parameters });
		expect(conversation).toMatchObject({ ai: { turns: 1, agent } });
	});

	it('searches messages, and shows an acting agent only those of channels that the agent may see', async () => {
		await receive(message('one', { text: 'Where is my parcel?' }));
		await receive(message('two', { text: 'Hello' }));
		expect(await run('message', 'search', {}, { search: 'PARC', returnAll: true })).toMatchObject([{ providerId: 'one' }]);
		const { agents, access } = await open();
		const actor = { kind: 'desk' } as const;
		const [inside, outside] = await Promise.all(['Bo', 'Cy'].map(async (name) => await agents.create({ name }, actor, new Date())));
		if (!inside?.ok || !outside?.ok) throw new Error('The agents could not be created.');
		await access.grant({ channelId: CHANNEL, holder: { kind: 'agent', id: inside.value.id }, role: 'viewer' }, actor, new Date());
		const seenBy = async (actingAgentId: string, options = {}) => await run('message', 'search', {}, { search: 'parcel', returnAll: true, actingAgentId, options });
		expect(await seenBy(inside.value.id)).toHaveLength(1);
		expect(await seenBy(outside.value.id)).toEqual([]);
		await expect(seenBy(outside.value.id, { channelId: CHANNEL })).rejects.toThrow('may not do this');
		await expect(run('message', 'search', {}, { search: ' ' })).rejects.toThrow("'Search For' is empty");
	});

	it('lists messages a page at a time, also the newest first', async () => {
		const item = await receive(message('one', { sentAt: '2026-11-20T09:00:00Z' }));
		await reply(item, 'two', { author: 'automation' });
		await reply(item, 'three', { author: 'automation' });
		const [last] = await run('message', 'getAll', item, { returnAll: false, limit: 1, options: { newestFirst: true } });
		expect(last).toMatchObject({ providerId: 'three' });
		const before = await run('message', 'getAll', item, { returnAll: true, options: { newestFirst: true, after: String(last?.id) } });
		expect(before.map(({ providerId }) => providerId)).toEqual(['two', 'one']);
		expect(await run('message', 'getAll', item, { returnAll: true, options: { direction: 'in' } })).toHaveLength(1);
	});

	it('says on the item whether the contact is new, and which tags the conversation has where that is wanted', async () => {
		const item = await receive(message('one'));
		expect(item.conversation).toMatchObject({ isFirst: true });
		expect(item.conversation).not.toHaveProperty('tags');
		await one('tag', 'add', item, { tags: 'vip, refund' });
		expect(await one('message', 'receive', message('two'), { options: { addTags: true } })).toMatchObject({ conversation: { outcome: 'continued', tags: ['refund', 'vip'] } });
	});

	it('hands nothing on of a quarantined message but that there is one (S56)', async () => {
		const item = await receive({ ...message('one', { quarantined: true, text: 'Your password, please' }), raw: { body: 'Your password, please' } });
		expect(item).toMatchObject({ channel: { id: CHANNEL }, message: { id: 'one', quarantined: true }, conversation: { outcome: 'new' } });
		expect(JSON.stringify(item)).not.toContain('password');
		const get = async (parameters = {}) => JSON.stringify([await run('conversation', 'get', item, parameters), await run('message', 'getAll', item, { returnAll: true, ...parameters })]);
		expect(await get()).not.toContain('password');
		expect((await get({ showQuarantined: true })).match(/password/g)).toHaveLength(2);
	});
});
