import type { SendOrder } from '../../../../nodes/shared/store/sends/sendStore';
import { correlationOfReply } from '../../../../nodes/shared/domain/message/replyCorrelation';
import { AGENT, GRACE, SHOP, at, message, receipt } from '../deskEvents';
import { present, storeOfEachTest, valueOf, type OpenStore } from '../storeUnderTest';

export function describeSending(open: OpenStore): void {
	const desk = storeOfEachTest(open);
	let conversationId: string;
	beforeEach(async () => {
		conversationId = present((await desk.store.receiveMessage(message('question'), at(9))).conversation).id;
	});
	const order = (execution: string, more: Partial<SendOrder> = {}): SendOrder => ({ conversationId, answers: 'question', step: 'desk:greet', execution, digest: 'hello', kind: 'text', text: 'Hello', author: 'automation', ...more });
	const claim = async (execution: string, more: Partial<SendOrder> = {}, store = desk.store) => valueOf(await store.sends.claim(order(execution, more), at(9)));
	const claimed = async (execution: string, more: Partial<SendOrder> = {}) => {
		const result = await claim(execution, more);
		if (!result.claimed) throw new Error('It had been claimed before.');
		return result.id;
	};
	const uncertain = async () => await desk.store.history.find({ types: ['replyUncertain'] });
	const said = async () => valueOf(await desk.store.conversations.get(conversationId, at(10))).messages.filter(({ direction }) => direction === 'out');
	const record = async (claimId: string | undefined, providerId = 'ours') => valueOf(await desk.store.recordReply({ conversationId, providerId, kind: 'text', text: 'Hello', author: 'automation', claim: claimId }, at(9)));

	it('lets one of several executions send, whoever is at it at the same time', async () => {
		const other = await desk.another();
		const claims = await Promise.all([desk.store, other, desk.store, other].map(async (store, index) => await claim(`${index}`, {}, store)));
		expect(claims.filter((one) => one.claimed)).toHaveLength(1);
	});

	it('tells another execution what was sent, with its text', async () => {
		await record(await claimed('1'));
		expect(await claim('2')).toEqual({ claimed: false, outcome: 'sent', isSame: true, providerId: 'ours', kind: 'text', text: 'Hello', state: undefined });
		expect(await claim('3', { digest: 'Good day' })).toMatchObject({ claimed: false, outcome: 'sent', isSame: false });
		expect(await uncertain()).toEqual([]);
	});

	it('knows the text also where the crash came before the message was kept', async () => {
		await desk.store.sends.confirm(await claimed('1'), 'ours');
		expect(await claim('2')).toMatchObject({ outcome: 'sent', providerId: 'ours', text: 'Hello' });
		expect(await said()).toEqual([]);
	});

	it('tells once that nobody knows, and never lets it be sent again', async () => {
		await claimed('1');
		expect(await claim('2')).toEqual({ claimed: false, outcome: 'unknown', isSame: true });
		expect(await claim('3')).toMatchObject({ outcome: 'unknown' });
		expect(await uncertain()).toMatchObject([{ conversationId, channelId: SHOP.id, actor: { kind: 'automation', id: 'desk' }, data: { step: 'desk:greet' } }]);
	});

	it('does not let a node that is tried again in its own execution send a second time', async () => {
		await claimed('1');
		expect(await claim('1')).toMatchObject({ claimed: false, outcome: 'unknown' });
	});

	it.each([
		['a receipt that came before the message was offered again', false],
		['a receipt that came later', true],
	])('believes %s', async (_, isLate) => {
		const id = await claimed('1');
		if (isLate) expect(await claim('2')).toMatchObject({ outcome: 'unknown' });
		await desk.store.recordEvents([receipt('ours', 'delivered', { correlation: correlationOfReply(id) })], at(9, 31));
		expect(await claim('3')).toMatchObject({ outcome: 'sent', providerId: 'ours', text: 'Hello' });
		expect(await said()).toMatchObject([{ providerId: 'ours', text: 'Hello', author: 'automation', state: 'delivered' }]);
		await record(undefined);
		expect(await said()).toHaveLength(1);
	});

	it('leaves a correlation of a user alone', async () => {
		await desk.store.recordEvents([receipt('ours', 'delivered', { correlation: 'ticket=4711' }), receipt('ours', 'read', { correlation: correlationOfReply('nobody') })], at(9, 31));
		expect(await said()).toEqual([]);
	});

	it('lets what was certainly not sent be sent', async () => {
		await desk.store.sends.release(await claimed('1'));
		const again = await claimed('2');
		await record(again);
		await desk.store.sends.release(again);
		expect(await claim('3')).toMatchObject({ outcome: 'sent' });
	});

	it('keeps several replies of one step apart, in their order, and other steps and messages', async () => {
		for (const part of ['one', 'two']) await record(await claimed('1', { digest: part, text: part }), part);
		expect(await claim('2', { digest: 'one' })).toMatchObject({ outcome: 'sent', providerId: 'one', isSame: true });
		expect(await claim('2', { digest: 'two' })).toMatchObject({ outcome: 'sent', providerId: 'two', isSame: true });
		await claimed('2', { digest: 'three' });
		await claimed('3', { step: 'desk:bye' });
		await desk.store.receiveMessage(message('other'), at(9, 1));
		await claimed('3', { answers: 'other' });
	});

	it('sends again for whoever tries it by hand', async () => {
		const first = await claimed('1');
		await record(first);
		expect(await claimed('2', { afresh: true })).not.toBe(first);
		expect(await claim('3')).toMatchObject({ outcome: 'unknown' });
	});

	it('knows nothing of a conversation that is not there', async () => {
		expect(await desk.store.sends.claim(order('1', { conversationId: 'nowhere' }), at(9))).toMatchObject({ ok: false, failure: { kind: 'notFound' } });
	});

	it('stays when two contacts turn out to be one, and goes with a contact who is erased', async () => {
		await record(await claimed('1'));
		await desk.store.receiveMessage(message('two', { from: GRACE }), at(9));
		const [kept, absorbed] = (await desk.store.contacts.find({ channelId: SHOP.id })).map(({ id }) => id);
		valueOf(await desk.store.contacts.merge(present(kept), present(absorbed), AGENT, at(10)));
		expect(await claim('2')).toMatchObject({ outcome: 'sent', providerId: 'ours' });
		valueOf(await desk.store.contacts.erase(present(kept), AGENT, at(11)));
		expect(await claim('3')).toMatchObject({ claimed: true });
	});
}
