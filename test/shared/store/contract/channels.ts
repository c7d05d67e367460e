import { DEFAULT_CHANNEL_SETTINGS } from '../../../../nodes/shared/domain/channel/channelSettings';
import { AGENT, OFFICE, SHOP, at, message } from '../deskEvents';
import { present, storeOfEachTest, valueOf, type OpenStore } from '../storeUnderTest';

const numbers = Array.from({ length: 30 }, (_, index) => index);
const refused = (words: string) => ({ ok: false, failure: { kind: 'refused', message: expect.stringContaining(words), advice: expect.stringMatching(/\w/) } });

export function describeChannels(open: OpenStore): void {
	const desk = storeOfEachTest(open);
	const create = async (n: number, account = 'acme') => await desk.store.channels.create({ id: `cloud:${n}`, phone: `+1555000${1000 + n}`, account }, {}, AGENT, at(9));

	it('have the defaults until somebody configures them', async () => {
		await desk.store.recordEvents([message('one')], at(9));
		expect(valueOf(await desk.store.channels.get(SHOP.id))).toEqual({ id: SHOP.id, provider: 'cloud', phone: SHOP.phone, account: SHOP.account, configuredAt: undefined, settings: DEFAULT_CHANNEL_SETTINGS });
	});

	it('keep what is configured, before and after their first message, and a message changes nothing of it', async () => {
		const changes = { displayName: 'Shop', csat: true, greeting: { enabled: true, text: 'Hello' }, scheduleId: 's1' };
		valueOf(await desk.store.channels.create({ id: SHOP.id }, changes, AGENT, at(8)));
		await desk.store.receiveMessage(message('one'), at(9));
		const updated = valueOf(await desk.store.channels.update(SHOP.id, { ai: false, displayName: 'Store' }, AGENT, at(10)));
		expect(updated).toEqual(valueOf(await desk.store.channels.get(SHOP.id)));
		expect(updated).toMatchObject({ phone: SHOP.phone, account: SHOP.account, configuredAt: at(8).toISOString(), settings: { ...changes, displayName: 'Store', ai: false } });
		const events = await desk.store.history.find({ types: ['settingsChanged'] });
		expect(events.map(({ channelId, actor, data }) => [channelId, actor, data])).toMatchObject([
			[SHOP.id, AGENT, { what: 'channel', fields: Object.keys(changes), before: null, after: changes }],
			[SHOP.id, AGENT, { what: 'channel', fields: ['ai', 'displayName'], before: changes, after: { ai: false } }],
		]);
	});

	it.each([
		['a name of 256 characters', { displayName: 'x'.repeat(256) }, '256 characters'],
		['a greeting without text', { greeting: { enabled: true } }, 'greeting'],
		['an out-of-hours text that WhatsApp would not take', { outOfHoursText: 'x'.repeat(4_097) }, 'out-of-hours text'],
		['a question that WhatsApp would not take above a choice', { surveyText: 'x'.repeat(1_025) }, 'survey'],
	])('refuse %s, and keep nothing of it', async (_, changes, words) => {
		expect(await desk.store.channels.create({ id: SHOP.id }, changes, AGENT, at(9))).toMatchObject(refused(words));
		expect(await desk.store.channels.find({})).toEqual([]);
	});

	it.each(['106540352242922', 'fax:1', 'cloud:', 'cloud:account:900800700'])('refuse %s as an ID', async (id) => {
		expect(await desk.store.channels.create({ id }, {}, AGENT, at(9))).toMatchObject(refused('not the ID'));
	});

	it('have one owner per number (S17)', async () => {
		valueOf(await create(1));
		expect(await create(1)).toMatchObject(refused('configured already'));
		const elsewhere = { id: 'twilio:AC1:+15550001001', phone: '+15550001001' };
		expect(await desk.store.channels.create(elsewhere, {}, AGENT, at(9))).toMatchObject(refused('cloud:1'));
		valueOf(await desk.store.channels.remove('cloud:1', AGENT, at(10)));
		valueOf(await desk.store.channels.create(elsewhere, {}, AGENT, at(11)));
	});

	it('are at most 25 of a business account, also when all are created at the same moment (S15)', async () => {
		const stores = [desk.store, await desk.another()] as const;
		const answers = await Promise.all(
			numbers.map(async (n) => await present(stores[n % 2]).channels.create({ id: `cloud:${n}`, account: 'acme' }, {}, AGENT, at(9))),
		);
		expect(answers.filter(({ ok }) => ok)).toHaveLength(25);
		expect(answers.find(({ ok }) => !ok)).toMatchObject(refused('25'));
		expect(await create(99)).toMatchObject(refused('acme'));
		valueOf(await create(99, 'another account'));
		valueOf(await desk.store.channels.create({ id: 'cloud:100', account: 'acme' }, {}, AGENT, at(9), { numbersPerAccount: 26 }));
	});

	it('are found by provider, account and whether somebody has configured them', async () => {
		await desk.store.recordEvents([message('one'), { event: 'account', provider: 'cloud', channel: { id: 'cloud:account:900800700' }, account: { field: 'x' }, raw: {} }], at(9));
		valueOf(await create(1));
		const found = async (filter: object, limit?: number) => (await desk.store.channels.find(filter, limit)).map(({ id }) => id);
		expect(await found({})).toEqual(['cloud:1', SHOP.id]);
		expect(await found({}, 1)).toEqual(['cloud:1']);
		expect(await found({ configured: false })).toEqual([SHOP.id]);
		expect(await found({ configured: true, provider: 'cloud', account: 'acme' })).toEqual(['cloud:1']);
		expect(await found({ provider: 'twilio' })).toEqual([]);
	});

	it('go back to the defaults when they are removed, and are forgotten where nothing was ever said', async () => {
		valueOf(await create(1));
		valueOf(await desk.store.channels.remove('cloud:1', AGENT, at(9)));
		expect(await desk.store.channels.get('cloud:1')).toMatchObject({ ok: false, failure: { kind: 'notFound', what: 'channel' } });

		const { conversation } = await desk.store.receiveMessage(message('one'), at(9));
		valueOf(await desk.store.channels.update(SHOP.id, { csat: true }, AGENT, at(9)));
		expect(await desk.store.channels.remove(SHOP.id, AGENT, at(10))).toMatchObject(refused('open'));
		await desk.store.conversations.resolve(present(conversation).id, AGENT, at(10));
		valueOf(await desk.store.channels.remove(SHOP.id, AGENT, at(11)));
		expect(valueOf(await desk.store.channels.get(SHOP.id))).toMatchObject({ configuredAt: undefined, settings: DEFAULT_CHANNEL_SETTINGS });
		expect(await desk.store.receiveMessage(message('two', { to: OFFICE }), at(11))).toMatchObject({ outcome: 'new' });
	});

	it('that nobody knows cannot be changed', async () => {
		for (const answer of [await desk.store.channels.update('cloud:0', {}, AGENT, at(9)), await desk.store.channels.remove('cloud:0', AGENT, at(9))]) {
			expect(answer).toEqual({ ok: false, failure: { kind: 'notFound', what: 'channel', id: 'cloud:0' } });
		}
	});
}
