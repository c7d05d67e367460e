import { AGENT, at } from '../deskEvents';
import { present, storeOfEachTest, valueOf, type OpenStore } from '../storeUnderTest';

const MINUTE_MS = 60_000;

export function describeSigningIn(open: OpenStore): void {
	const desk = storeOfEachTest(open);
	const hire = async (name: string) => valueOf(await desk.store.agents.create({ name }, AGENT, at(8))).id;
	const openSession = async (agentId: string, name = 'one') =>
		valueOf(await desk.store.signIn.openSession({ agentId, beganWith: 'link', accessHash: `access ${name}`, accessExpiresAt: at(9, 15), refreshHash: `refresh ${name}`, expiresAt: at(21) }, at(9)));

	describe('a link', () => {
		it('opens the inbox once, also when several use it at the same moment', async () => {
			const eve = await hire('Eve');
			valueOf(await desk.store.signIn.keepLink(eve, 'hash', at(9, 15), at(9)));
			const other = await desk.another();
			const taken = await Promise.all([desk.store, other, desk.store, other].map(async (store) => await store.signIn.takeLink('hash', at(9, 1))));
			expect(taken.filter((agent) => agent !== undefined)).toEqual([eve]);
		});

		it.each([
			['is over at its end', async () => undefined, at(9, 15)],
			['opens nothing for who has left', async (id: string) => await desk.store.agents.deactivate(id, AGENT, at(9)), at(9, 1)],
			['ends with a new password', async (id: string) => await desk.store.signIn.setPassword(id, 'scrypt', at(9)), at(9, 1)],
		])('%s', async (_, happens, when) => {
			const eve = await hire('Eve');
			valueOf(await desk.store.signIn.keepLink(eve, 'hash', at(9, 15), at(9)));
			await happens(eve);
			expect(await desk.store.signIn.takeLink('hash', when)).toBeUndefined();
		});

		it('is for agents of the desk only', async () => {
			expect(await desk.store.signIn.keepLink('nobody', 'hash', at(10), at(9))).toMatchObject({ ok: false, failure: { kind: 'notFound' } });
		});
	});

	describe('a password', () => {
		it('is set, replaced and taken away', async () => {
			const eve = await hire('Eve');
			expect(await desk.store.signIn.passwordOf(eve)).toBeUndefined();
			for (const hash of ['first', 'second']) valueOf(await desk.store.signIn.setPassword(eve, hash, at(9)));
			expect(await desk.store.signIn.passwordOf(eve)).toBe('second');
			valueOf(await desk.store.signIn.setPassword(eve, null, at(9)));
			expect(await desk.store.signIn.passwordOf(eve)).toBeUndefined();
		});

		it('ends all sessions but the one in which it was set', async () => {
			const eve = await hire('Eve');
			const [here] = [await openSession(eve, 'here'), await openSession(eve, 'elsewhere')];
			valueOf(await desk.store.signIn.setPassword(eve, 'new', at(9), { except: here.id }));
			expect(await desk.store.signIn.session('access here', at(9, 1))).toMatchObject({ id: here.id });
			expect(await desk.store.signIn.session('access elsewhere', at(9, 1))).toBeUndefined();
		});
	});

	describe('a session', () => {
		it('lasts as long as its access token, and is renewed until its end', async () => {
			const eve = await hire('Eve');
			await openSession(eve);
			expect(await desk.store.signIn.session('access one', at(9, 14))).toMatchObject({ agentId: eve });
			expect(await desk.store.signIn.session('access one', at(9, 15))).toBeUndefined();
			expect(await desk.store.signIn.renewSession('refresh one', 'access two', at(9, 35), at(9, 20))).toMatchObject({ agentId: eve, accessExpiresAt: at(9, 35) });
			expect(await desk.store.signIn.session('access two', at(9, 34))).toMatchObject({ agentId: eve });
			expect(await desk.store.signIn.session('access one', at(9, 10))).toBeUndefined();
			expect(await desk.store.signIn.renewSession('refresh one', 'access three', at(21, 15), at(21))).toBeUndefined();
			expect(await desk.store.signIn.renewSession('refresh of nobody', 'access four', at(21, 15), at(9))).toBeUndefined();
		});

		it('ends when the agent leaves', async () => {
			const eve = await hire('Eve');
			await openSession(eve);
			valueOf(await desk.store.agents.deactivate(eve, AGENT, at(9)));
			expect(await desk.store.signIn.session('access one', at(9, 1))).toBeUndefined();
			expect(await desk.store.signIn.renewSession('refresh one', 'access two', at(9, 35), at(9, 20))).toBeUndefined();
		});

		it('is ended alone or with all others of the agent', async () => {
			const [eve, bo] = [await hire('Eve'), await hire('Bo')];
			const one = await openSession(eve, 'one');
			await openSession(eve, 'two');
			await openSession(bo, 'of Bo');
			expect(await desk.store.signIn.endSessions(bo, one.id)).toBe(0);
			expect(await desk.store.signIn.isOpen(one.id, at(20))).toBe(true);
			expect(await desk.store.signIn.isOpen(one.id, at(21))).toBe(false);
			expect(await desk.store.signIn.endSessions(eve, one.id)).toBe(1);
			expect(await desk.store.signIn.isOpen(one.id, at(9))).toBe(false);
			expect(await desk.store.signIn.endSessions(eve)).toBe(1);
			expect(await desk.store.signIn.session('access of Bo', at(9, 1))).toMatchObject({ agentId: bo });
		});
	});

	describe('attempts', () => {
		it('are counted together by all processes, until their time is over', async () => {
			const other = await desk.another();
			const counts = await Promise.all([0, 1, 2, 3, 4, 5].map(async (index) => (await (index % 2 === 0 ? desk.store : other).signIn.countAttempt('eve', MINUTE_MS, at(9))).count));
			expect(counts.sort()).toEqual([1, 2, 3, 4, 5, 6]);
			expect(await desk.store.signIn.countAttempt('bo', MINUTE_MS, at(9))).toEqual({ count: 1, until: at(9, 1) });
			expect(await desk.store.signIn.countAttempt('eve', MINUTE_MS, at(9, 0, 59))).toMatchObject({ count: 7 });
			expect(await desk.store.signIn.countAttempt('eve', MINUTE_MS, at(9, 1))).toMatchObject({ count: 1 });
		});

		it('can be forgotten', async () => {
			await desk.store.signIn.countAttempt('eve', MINUTE_MS, at(9));
			await desk.store.signIn.forgetAttempts('eve');
			expect(await desk.store.signIn.countAttempt('eve', MINUTE_MS, at(9))).toMatchObject({ count: 1 });
		});
	});

	describe('what agents ask for', () => {
		const asked = { agentId: 'eve', key: 'key 1', conversationId: 'conversation 1', kind: 'reply' } as const;

		it('is asked for once under a key, however often it comes', async () => {
			const other = await desk.another();
			const begun = await Promise.all([desk.store, other, desk.store, other].map(async (store) => await store.inboxActions.begin(asked, at(9))));
			expect(begun.filter(({ isNew }) => isNew)).toHaveLength(1);
			expect(new Set(begun.map(({ action }) => action.id)).size).toBe(1);
			expect((await desk.store.inboxActions.begin({ ...asked, agentId: 'bo' }, at(9))).isNew).toBe(true);
		});

		it('ends done or failed, and stays so', async () => {
			const { action } = await desk.store.inboxActions.begin(asked, at(9));
			const failure = { message: 'The 24 hours are over.', advice: 'Send a template.', windowClosed: true };
			expect(valueOf(await desk.store.inboxActions.finish(action.id, { failure }, at(9, 1)))).toMatchObject({ state: 'failed', failure });
			expect(valueOf(await desk.store.inboxActions.finish(action.id, { messageId: 'm' }, at(9, 2)))).toMatchObject({ state: 'failed', failure });
			expect(valueOf(await desk.store.inboxActions.byKey('eve', 'key 1'))).toMatchObject({ id: action.id, state: 'failed' });
			expect(await desk.store.inboxActions.byKey('bo', 'key 1')).toMatchObject({ ok: false });
			expect(await desk.store.inboxActions.finish('unknown', {}, at(9))).toMatchObject({ ok: false });
		});

		it('is forgotten at an age', async () => {
			const { action } = await desk.store.inboxActions.begin(asked, at(9));
			expect(await desk.store.inboxActions.forget(at(9))).toBe(0);
			expect(await desk.store.inboxActions.forget(at(10))).toBe(1);
			expect(present((await desk.store.inboxActions.begin(asked, at(10))).action).id).not.toBe(action.id);
		});
	});
}
