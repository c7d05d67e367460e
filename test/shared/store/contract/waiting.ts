import { randomUUID } from 'node:crypto';
import { ADA, AGENT, GRACE, OFFICE, SHOP, at, message } from '../deskEvents';
import { present, storeOfEachTest, valueOf, type OpenStore } from '../storeUnderTest';
import type { ContactRef } from '../../../../nodes/shared/domain/message/inboundEvent';
import type { PossibleAnswer, WaitOrder } from '../../../../nodes/shared/store/waits/waitStore';

const { phone, userId } = ADA;
const byPhone: ContactRef = { key: present(phone), phone };
const byUserId: ContactRef = { key: present(userId), userId };
const QUESTION = 'wamid.question';

export function describeWaiting(open: OpenStore): void {
	const desk = storeOfEachTest(open);
	const order = (changes: Partial<WaitOrder> = {}): WaitOrder => ({
		id: randomUUID(),
		provider: 'cloud',
		channel: SHOP,
		contact: ADA,
		accepts: 'any',
		resumeUrl: 'https://n8n.example.org/webhook-waiting/7/node?signature=abc',
		expiresAt: at(33),
		replaces: false,
		...changes,
	});
	const claim = async (changes: Partial<WaitOrder> = {}, when = at(9)) => await desk.store.waits.claim(order(changes), when);
	const ask = async (changes: Partial<WaitOrder> = {}, when = at(9)) => {
		const { id } = valueOf(await claim(changes, when));
		await desk.store.waits.asked(id, QUESTION);
		return id;
	};
	const answerOf = async (id: string, from: ContactRef = ADA, given: Partial<PossibleAnswer> = {}, to = SHOP): Promise<PossibleAnswer> => {
		const { contact } = await desk.store.receiveMessage(message(id, { from, to, sentAt: at(9, 1).toISOString() }), at(9, 1));
		return { contactId: contact.id, channelId: to.id, messageId: id, isChoice: false, sentAt: at(9, 1), ...given };
	};
	const take = async (answer: PossibleAnswer, when = at(9, 1)) => await desk.store.waits.take(answer, when);

	it('gives the next message of the contact the question that it answers', async () => {
		const id = await ask();
		expect(await take(await answerOf('yes'))).toEqual({ id, resumeUrl: order().resumeUrl, questionId: QUESTION });
	});

	it.each<[who: string, asked: ContactRef, answers: ContactRef]>([
		['asked by phone, answers with both', byPhone, ADA],
		['asked by user id, answers with both', byUserId, ADA],
		['asked with both, answers by user id', ADA, byUserId],
		['asked in another national form', { key: 'a', phone: '+5511987654321' }, { key: 'b', phone: '+551187654321' }],
		['asked without a phone', { key: 'b', userId: 'BR.999' }, { key: 'b', userId: 'BR.999', phone: '+5511987654321' }],
	])('knows who answers: %s', async (_who, asked, answers) => {
		const id = await ask({ contact: asked });
		expect(await take(await answerOf('yes', answers))).toMatchObject({ id });
	});

	it('knows who was asked by phone and presses a button under a user id that nobody has seen', async () => {
		const id = await ask({ contact: byPhone });
		expect(await take(await answerOf('typed', byUserId))).toBeUndefined();
		expect(await take(await answerOf('pressed', byUserId, { quotes: QUESTION, isChoice: true }))).toMatchObject({ id });
	});

	it('is closed once, however often its answer comes', async () => {
		const id = await ask();
		const other = await desk.another();
		const closed = await Promise.all([desk.store, other, desk.store, other].map(async (store) => await store.waits.close(id)));
		expect(closed.filter(Boolean)).toHaveLength(1);
		expect(await take(await answerOf('yes'))).toBeUndefined();
	});

	it('follows contacts that turn out to be one', async () => {
		await desk.store.receiveMessage(message('one', { from: byUserId, sentAt: at(8).toISOString() }), at(8));
		const id = await ask({ contact: byPhone });
		expect(await take(await answerOf('both', ADA))).toMatchObject({ id });
	});

	it('keeps one question of two where both were asked under ids that turn out to be one', async () => {
		await ask({ contact: byUserId });
		await ask({ contact: byPhone });
		const taken = await take(await answerOf('both', ADA));
		expect(taken).toBeDefined();
		await desk.store.waits.release(present(taken).id);
		expect(await take(await answerOf('next', ADA))).toBeUndefined();
	});

	it('gives nothing to others, or on another number', async () => {
		await ask();
		expect(await take(await answerOf('of another', GRACE))).toBeUndefined();
		expect(await take(await answerOf('elsewhere', ADA, {}, OFFICE))).toBeUndefined();
	});

	it.each<[what: string, given: Partial<PossibleAnswer>, is: boolean]>([
		['quotes the question', { quotes: QUESTION }, true],
		['quotes another message', { quotes: 'wamid.other' }, false],
		['was written before the question and comes late', { sentAt: at(8, 59, 59) }, false],
		['was written in the second of the question', { sentAt: at(9) }, true],
		['was written before by a clock that is wrong, but quotes the question', { sentAt: at(8), quotes: QUESTION }, true],
	])('holds for an answer, or not, what %s', async (_what, given, is) => {
		await ask({}, new Date(at(9).getTime() + 400));
		expect((await take(await answerOf('yes', ADA, given))) !== undefined).toBe(is);
	});

	it('waits on for a choice where only that is accepted', async () => {
		const id = await ask({ accepts: 'choice' });
		expect(await take(await answerOf('typed'))).toBeUndefined();
		expect(await take(await answerOf('pressed', ADA, { isChoice: true, quotes: QUESTION }))).toMatchObject({ id });
	});

	describe('with choices that are typed', () => {
		const typedChoices = [
			{ id: 'yes', title: 'Yes' },
			{ id: 'no', title: 'No, "thank you"' },
		];

		it.each<[text: string | undefined, accepts: WaitOrder['accepts'], id: string | undefined]>([
			['2', 'choice', 'no'],
			['yes!', 'any', 'yes'],
			['no thank you', 'choice', 'no'],
		])('understands "%s" where %s is accepted', async (text, accepts, choice) => {
			const id = await ask({ accepts, typedChoices });
			const answer = await answerOf('typed', ADA, { text });
			const taken = { id, resumeUrl: order().resumeUrl, questionId: QUESTION, choice: typedChoices.find((offered) => offered.id === choice) };
			expect(await take(answer)).toEqual(taken);
			expect(await take(answer)).toEqual(taken);
		});

		it.each<[text: string | undefined]>([['Perhaps'], ['3'], [undefined]])('waits on for a choice when %p comes', async (text) => {
			const id = await ask({ accepts: 'choice', typedChoices });
			expect(await take(await answerOf('typed', ADA, { text }))).toBeUndefined();
			expect(await take(await answerOf('then', ADA, { text: '1' }))).toMatchObject({ id });
		});

		it('takes anything else, too, where anything is accepted', async () => {
			const id = await ask({ typedChoices });
			expect(await take(await answerOf('typed', ADA, { text: 'Perhaps' }))).toEqual({ id, resumeUrl: order().resumeUrl, questionId: QUESTION });
		});
	});

	it('takes an answer that is faster than the send', async () => {
		const { id } = valueOf(await claim());
		expect(await take(await answerOf('quick', ADA, { quotes: QUESTION }))).toEqual({ id, resumeUrl: order().resumeUrl, questionId: undefined });
	});

	it('ends with its time', async () => {
		await ask({ expiresAt: at(10) });
		const answer = await answerOf('late');
		expect(await take(answer, at(10))).toBeUndefined();
		expect((await claim({}, at(10))).ok).toBe(true);
	});

	it('refuses a second question while one is open, with the way out', async () => {
		await ask();
		expect(await claim()).toMatchObject({ ok: false, failure: { kind: 'refused', message: expect.stringContaining('still waits'), advice: expect.stringContaining('Take Over') } });
		expect((await claim({ contact: GRACE })).ok).toBe(true);
		expect((await claim({ channel: OFFICE })).ok).toBe(true);
	});

	it('lets a question take over where that is wanted', async () => {
		await ask();
		const id = await ask({ replaces: true, resumeUrl: 'https://n8n.example.org/webhook-waiting/8/node?signature=def' });
		expect(await take(await answerOf('yes'))).toMatchObject({ id, resumeUrl: expect.stringContaining('/8/') });
	});

	it('can be asked again once it is answered, or was not sent', async () => {
		await desk.store.waits.release(valueOf(await claim()).id);
		await ask();
		await take(await answerOf('yes'));
		expect((await claim()).ok).toBe(true);
	});

	it('is given again to the message that took it, and to no other', async () => {
		const id = await ask();
		const yes = await answerOf('yes');
		await take(yes);
		expect(await take(yes)).toMatchObject({ id });
		expect(await take(await answerOf('no'))).toBeUndefined();
		await desk.store.waits.release(id);
		expect(await take(yes)).toBeUndefined();
	});

	it('is taken by one of several messages that come at the same time in several processes', async () => {
		await ask();
		const others = await Promise.all([desk.another(), desk.another()]);
		const answers = [await answerOf('one'), await answerOf('two'), await answerOf('three'), await answerOf('four')];
		const stores = [desk.store, ...others, desk.store];
		const taken = await Promise.all(answers.map(async (answer, index) => await present(stores[index]).waits.take(answer, at(9, 2))));
		expect(taken.filter(Boolean)).toHaveLength(1);
	});

	it('is claimed by one of several workflows that ask at the same time', async () => {
		const others = await Promise.all([desk.another(), desk.another()]);
		const claims = await Promise.all([desk.store, ...others].map(async (store) => await store.waits.claim(order(), at(9))));
		expect(claims.filter(({ ok }) => ok)).toHaveLength(1);
	});

	it('leaves nothing of a contact who is erased', async () => {
		await ask();
		const answer = await answerOf('yes');
		await desk.store.contacts.erase(answer.contactId, AGENT, at(10));
		expect(await take(answer)).toBeUndefined();
	});
}
