import type { HelpdeskStore } from '../../../../nodes/shared/store/helpdeskStore';
import { AGENT, SHOP, at, echo, message } from '../deskEvents';
import { present, storeOfEachTest, valueOf, type OpenStore } from '../storeUnderTest';

type Assign = HelpdeskStore['conversations']['assign'];

const numbers = Array.from({ length: 50 }, (_, index) => index);

export function describeAssigning(open: OpenStore): void {
	const desk = storeOfEachTest(open);
	const opened = async (): Promise<string> => present((await desk.store.receiveMessage(message('one'), at(9))).conversation).id;
	const get = async (id: string) => valueOf(await desk.store.conversations.get(id, at(9)));
	const reply = (id: string, providerId: string, agentId?: string) => ({ conversationId: id, providerId, kind: 'text', author: 'agent', agentId }) as const;

	it('gives a conversation to an agent and a team, from one to another, and to nobody', async () => {
		const id = await opened();
		const assign: Assign = async (...given) => await desk.store.conversations.assign(...given);
		const unassign = async (at_: Date) => await desk.store.conversations.unassign(id, AGENT, at_);
		expect(valueOf(await assign(id, { teamId: 'sales' }, AGENT, at(9)))).toMatchObject({ changed: true, conversation: { teamId: 'sales', handledBy: 'none' } });
		expect(valueOf(await assign(id, { agentId: 'bo' }, AGENT, at(10), 'Speaks German'))).toMatchObject({ conversation: { assigneeId: 'bo', teamId: 'sales', handledBy: 'human' } });
		expect(valueOf(await assign(id, { agentId: 'bo' }, AGENT, at(10)))).toMatchObject({ changed: false });
		expect(valueOf(await assign(id, { agentId: 'cy' }, AGENT, at(11)))).toMatchObject({ conversation: { assigneeId: 'cy', lastAssigneeId: 'bo' } });
		expect(valueOf(await unassign(at(12)))).toMatchObject({ changed: true, conversation: { assigneeId: undefined, lastAssigneeId: 'cy', teamId: 'sales', handledBy: 'none' } });
		expect(valueOf(await unassign(at(12)))).toMatchObject({ changed: false });
		const events = await desk.store.history.find({ conversationId: id, types: ['assigned', 'unassigned'] });
		expect(events.map(({ type, reason, data }) => [type, reason, data?.agentId, data?.fromAgentId])).toEqual([
			['assigned', undefined, undefined, undefined],
			['assigned', 'Speaks German', 'bo', undefined],
			['assigned', undefined, 'cy', 'bo'],
			['unassigned', undefined, undefined, 'cy'],
		]);
	});

	it('leaves it where it is if that is not what was expected', async () => {
		const id = await opened();
		const assign: Assign = async (...given) => await desk.store.conversations.assign(...given);
		await assign(id, { agentId: 'bo', expect: 'unassigned' }, AGENT, at(9));
		for (const expect_ of ['unassigned', { agentId: 'cy' }] as const) {
			expect(valueOf(await assign(id, { agentId: 'di', expect: expect_ }, AGENT, at(10)))).toMatchObject({ changed: false, conversation: { assigneeId: 'bo' } });
		}
		expect(valueOf(await assign(id, { agentId: 'di', expect: { agentId: 'bo' } }, AGENT, at(10)))).toMatchObject({ changed: true, conversation: { assigneeId: 'di' } });
	});

	it('50 who want what nobody has: one gets it', async () => {
		const id = await opened();
		const stores = [desk.store, await desk.another()] as const;
		const answers = await Promise.all(
			numbers.map(async (n) => valueOf(await present(stores[n % 2]).conversations.assign(id, { agentId: `agent ${n}`, expect: 'unassigned' }, AGENT, at(9)))),
		);
		const [winner, ...others] = answers.filter(({ changed }) => changed);
		expect(others).toEqual([]);
		expect(new Set(answers.map(({ conversation }) => conversation.assigneeId))).toEqual(new Set([present(winner).conversation.assigneeId]));
		expect(await desk.store.history.find({ conversationId: id, types: ['assigned'] })).toHaveLength(1);
	});

	it('refuses what cannot be', async () => {
		const id = await opened();
		expect(await desk.store.conversations.assign(id, {}, AGENT, at(9))).toMatchObject({ ok: false, failure: { kind: 'refused' } });
		expect(await desk.store.conversations.assign('nowhere', { agentId: 'bo' }, AGENT, at(9))).toMatchObject({ ok: false, failure: { kind: 'notFound' } });
		await desk.store.conversations.resolve(id, AGENT, at(10));
		expect(await desk.store.conversations.assign(id, { agentId: 'bo' }, AGENT, at(11))).toMatchObject({ ok: false, failure: { kind: 'refused' } });
	});

	describe('to who answers (H42)', () => {
		it('the first one, once, however many answer at the same moment', async () => {
			const id = await opened();
			const stores = [desk.store, await desk.another()] as const;
			await Promise.all(numbers.map(async (n) => await present(stores[n % 2]).recordReply(reply(id, `ours ${n}`, `agent ${n}`), at(9, 1))));
			const { assigneeId, messages } = await get(id);
			expect(assigneeId).toMatch(/^agent \d+$/);
			expect(messages.filter(({ direction }) => direction === 'out').map(({ agentId }) => agentId)).toHaveLength(50);
			expect(await desk.store.history.find({ conversationId: id, types: ['assigned'] })).toHaveLength(1);
		});

		it('also when the echo of the answer came first, and the answer tells only then who gave it', async () => {
			const id = await opened();
			await desk.store.recordEvents([echo('ours', { sentAt: at(9, 1).toISOString() })], at(9, 1));
			expect(await get(id)).toMatchObject({ state: 'pending', assigneeId: undefined });
			await desk.store.recordReply(reply(id, 'ours', 'bo'), at(9, 1));
			expect(await get(id)).toMatchObject({ assigneeId: 'bo', messages: [{ providerId: 'one' }, { providerId: 'ours', agentId: 'bo' }] });
		});

		it('not where the channel assigns by hand, nor without an agent', async () => {
			const id = await opened();
			await desk.store.recordReply(reply(id, 'nameless'), at(9, 1));
			valueOf(await desk.store.channels.update(SHOP.id, { autoAssignOnReply: false }, AGENT, at(9, 1)));
			await desk.store.recordReply(reply(id, 'ours', 'bo'), at(9, 2));
			expect((await get(id)).assigneeId).toBeUndefined();
		});
	});
}
