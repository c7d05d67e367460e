import { CHANNEL, deskOfEachTest, message } from './deskNode';

describe('Helpdesk Conversation: Channel', () => {
	const { run, one, receive } = deskOfEachTest();
	const settingsOf = async (item: object = {}) => (await one('channel', 'get', { channel: { id: CHANNEL }, ...item })).settings;

	it('shows the defaults of a number that only wrote so far', async () => {
		const item = await receive(message('one'));
		expect(await one('channel', 'get', item)).toMatchObject({ id: CHANNEL, phone: '+15550783881', settings: { csat: false, greeting: { enabled: false }, reopen: { rule: 'within' } } });
	});

	it('configures one, and changes only what is added later', async () => {
		const settings = { displayName: 'Shop', greetingEnabled: true, greetingText: 'Hello', csat: true, ai: false, autoAssignOnReply: false, scheduleId: 's1' };
		const ages = { reopenRule: 'within', reopenHours: 48, newAfterDays: 7, pendingAfterDays: 0, closingMessage: 'Goodbye' };
		const made = await one('channel', 'create', {}, { channelId: CHANNEL, phone: '+1 (555) 078-3881', account: '900800700', settings: { ...settings, ...ages } });
		const expected = {
			displayName: 'Shop',
			greeting: { enabled: true, text: 'Hello' },
			csat: true,
			ai: false,
			autoAssignOnReply: false,
			scheduleId: 's1',
			reopen: { rule: 'within', withinMs: 48 * 3_600_000 },
			autoResolve: { newAfterMs: 7 * 86_400_000, pendingAfterMs: null, closingMessage: 'Goodbye' },
		};
		expect(made).toMatchObject({ id: CHANNEL, provider: 'cloud', phone: '+15550783881', account: '900800700', configuredAt: expect.any(String), settings: expected });
		await one('channel', 'update', {}, { channelId: CHANNEL, settings: { displayName: '', scheduleId: '', closingMessage: '' }, applyToOpen: true });
		expect(await settingsOf()).toEqual({ ...expected, displayName: undefined, scheduleId: undefined, autoResolve: { newAfterMs: 7 * 86_400_000, pendingAfterMs: null } });
	});

	it('lists and deletes them', async () => {
		await one('channel', 'create', {}, { channelId: CHANNEL, account: 'acme' });
		await one('channel', 'create', {}, { channelId: 'twilio:AC1:+15550001', account: 'other' });
		expect(await run('channel', 'getAll', {}, { returnAll: true, filters: { provider: 'twilio' } })).toMatchObject([{ id: 'twilio:AC1:+15550001' }]);
		expect(await run('channel', 'getAll', {}, { returnAll: false, limit: 1 })).toHaveLength(1);
		expect(await one('channel', 'delete', {}, { channelId: CHANNEL })).toEqual({ id: CHANNEL, deleted: true });
		expect(await run('channel', 'getAll', {}, { returnAll: true, filters: { account: 'acme' } })).toEqual([]);
	});

	it('lets a number go on at another provider, and shows messages that still come in under the old ID there', async () => {
		const there = 'twilio:+15550783881';
		await receive(message('one'));
		await one('channel', 'create', {}, { channelId: CHANNEL, settings: { displayName: 'Shop' } });
		const move = { newChannelId: ` ${there} `, moveOptions: { account: 'AC1', phone: '+1 (555) 078-3881', settings: 'refuse' } };
		expect(await one('channel', 'move', { channel: { id: CHANNEL } }, move)).toMatchObject({ id: there, account: 'AC1', movedFrom: CHANNEL, changed: true, settings: { displayName: 'Shop' }, moved: { conversations: 1 } });
		expect(await one('channel', 'get', {}, { channelId: CHANNEL })).toMatchObject({ movedTo: there });
		expect(await receive(message('two'))).toMatchObject({ channel: { id: there }, conversation: { outcome: 'continued', channelId: there } });
	});

	it.each<[string, string, Record<string, unknown>, string]>([
		['no new channel', 'move', { channelId: CHANNEL, newChannelId: '' }, 'No new channel'],
		['a channel to move that nobody knows', 'move', { channelId: CHANNEL, newChannelId: 'twilio:+15550783881' }, 'no channel with the ID'],
		['no channel', 'get', {}, 'no channel'],
		['a channel that nobody knows', 'get', { channelId: 'cloud:1' }, 'no channel with the ID cloud:1'],
		['what is no ID of a channel', 'create', { channelId: '106540352242922' }, 'not the ID'],
		['one number too many', 'create', { channelId: CHANNEL, account: 'acme', numbersPerAccount: 0 }, 'allowed'],
	])('says what is wrong and the way out, given %s', async (_, operation, parameters, words) => {
		await expect(run('channel', operation, {}, parameters as Record<string, string>)).rejects.toMatchObject({ message: expect.stringContaining(words), description: expect.stringMatching(/\w/) });
	});
});
