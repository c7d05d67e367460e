import type { Reply } from '../../../../nodes/shared/store/helpdeskStore';
import { ADA, AGENT, at, message } from '../deskEvents';
import { present, storeOfEachTest, valueOf, type OpenStore } from '../storeUnderTest';

export function describeAiStage(open: OpenStore): void {
	const desk = storeOfEachTest(open);
	const receive = async (id: string, hours: number) => present((await desk.store.receiveMessage(message(id, { sentAt: at(hours).toISOString() }), at(hours))).conversation);
	const reply = async (id: string, hours: number, given: Partial<Reply> = {}) =>
		valueOf(await desk.store.recordReply({ conversationId: id, providerId: `ours ${hours}`, kind: 'text', author: 'ai', aiAgent: 'Robin', ...given }, at(hours))).conversation;
	const handOver = async (id: string, hours: number, summary?: string) => valueOf(await desk.store.conversations.handOver(id, summary, AGENT, at(hours), 'Asked for it'));
	const get = async (id: string) => valueOf(await desk.store.conversations.get(id, at(20)));
	const told = async (id: string) => (await desk.store.history.find({ conversationId: id, types: ['handedOver', 'handedBack'] })).map(({ type, reason, data }) => [type, reason, data]);

	it('counts turns and remembers who answered', async () => {
		const { id, ai } = await receive('one', 9);
		expect(ai).toEqual({ turns: 0 });
		await reply(id, 10);
		await receive('two', 11);
		await reply(id, 12, { aiAgent: 'Alex' });
		expect((await get(id)).ai).toMatchObject({ turns: 2, agent: 'Alex' });
	});

	it('hands over once, with a note for whoever takes over, and back when people say so', async () => {
		const { id } = await receive('one', 9);
		await reply(id, 10);
		expect(await handOver(id, 11, 'Wants a refund')).toMatchObject({ changed: true, conversation: { state: 'new', handledBy: 'none', waitingSince: at(11).toISOString() } });
		expect(await handOver(id, 12, 'Wants a refund')).toMatchObject({ changed: false });
		expect(valueOf(await desk.store.notes.find(id))).toMatchObject([{ text: 'Wants a refund', author: AGENT }]);
		expect((await get(id)).ai).toEqual({ turns: 1, agent: 'Robin', handedOverAt: at(11).toISOString(), summary: 'Wants a refund' });
		expect(valueOf(await desk.store.conversations.handBack(id, AGENT, at(13)))).toMatchObject({ changed: true, conversation: { handledBy: 'ai', ai: { turns: 0 } } });
		expect(await told(id)).toEqual([
			['handedOver', 'Asked for it', { aiAgent: 'Robin', turns: 1 }],
			['handedBack', undefined, {}],
		]);
	});

	it('is over once a person has it, also when nobody has it any more', async () => {
		const { id } = await receive('one', 9);
		await desk.store.conversations.assign(id, { agentId: 'bo' }, AGENT, at(10));
		await desk.store.conversations.unassign(id, AGENT, at(11));
		expect(await get(id)).toMatchObject({ handledBy: 'none', ai: { handedOverAt: at(10).toISOString() } });
		expect(await desk.store.conversations.update(id, { handledBy: 'ai' }, AGENT, at(12))).toMatchObject({ ok: false, failure: { advice: expect.stringContaining('Hand Back') } });
	});

	it.each(['reopened by hand', 'reopened by the contact'])('begins anew when the conversation is %s', async (how) => {
		const { id } = await receive('one', 9);
		await handOver(id, 10, 'Wants a refund');
		await desk.store.conversations.resolve(id, AGENT, at(11));
		expect((await get(id)).ai.handedOverAt).toBeDefined();
		await (how === 'reopened by hand' ? desk.store.conversations.reopen(id, AGENT, at(12)) : receive('two', 12));
		expect(await get(id)).toMatchObject({ id, state: 'new', ai: { turns: 0, handedOverAt: undefined, summary: undefined } });
	});

	it('forgets the summary with the contact', async () => {
		const { id, contactId } = await receive('one', 9);
		await handOver(id, 10, `${present(ADA.name)} wants a refund`);
		valueOf(await desk.store.contacts.erase(contactId, AGENT, at(11)));
		expect((await get(id)).ai.summary).toBeUndefined();
	});

	it.each(['handOver', 'handBack'] as const)('refuses to %s what is not there', async (deed) => {
		const { conversations } = desk.store;
		const nowhere = deed === 'handOver' ? conversations.handOver('nowhere', 'x', AGENT, at(9)) : conversations.handBack('nowhere', AGENT, at(9));
		expect(await nowhere).toMatchObject({ ok: false, failure: { kind: 'notFound' } });
	});
}
