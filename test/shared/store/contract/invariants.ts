import fc from 'fast-check';
import type { HelpdeskStore } from '../../../../nodes/shared/store/helpdeskStore';
import type { Conversation } from '../../../../nodes/shared/domain/conversation/conversation';
import { AGENT, OFFICE, SHOP, at, echo, message, receipt } from '../deskEvents';
import { MANY_RUNS_MS, storeOfEachTest, type OpenStore } from '../storeUnderTest';

/** One thing that happens at a desk; `mark` tells the contacts of one run from those of another. */
type Step = (store: HelpdeskStore, mark: string, now: Date) => Promise<unknown>;

const personOf = (mark: string, person: number) => ({ key: `${mark} ${person}`, userId: `${mark} ${person}` });
const PEOPLE = 2;

const arbitraryStep: fc.Arbitrary<Step> = fc
	.record({ what: fc.nat(13), person: fc.nat(PEOPLE - 1), to: fc.constantFrom(SHOP, OFFICE), n: fc.nat(4), late: fc.boolean() })
	.map(({ what, person, to, n, late }) => async (store, mark, now) => {
		const sentAt = (late ? new Date(now.getTime() - 2 * 3_600_000) : now).toISOString();
		const options = { from: personOf(mark, person), to, sentAt };
		const [target] = await store.conversations.find({ channelId: to.id, contactId: (await contactIdOf(store, mark, person)) ?? 'nobody' }, { limit: 1 });
		const id = target?.id ?? 'nowhere';
		const reply = { conversationId: id, providerId: `${mark} ours ${n}`, kind: 'text', agentId: `agent ${n}` } as const;
		const steps: Array<() => Promise<unknown>> = [
			async () => await store.receiveMessage(message(`${mark} in ${person} ${n}`, options), now),
			async () => await store.receiveMessage(message(`${mark} like ${n}`, { ...options, kind: 'reaction', reaction: { messageId: 'x', emoji: '👍' } }), now),
			async () => await store.recordEvents([echo(`${mark} echo ${n}`, options), receipt(`${mark} ours ${n}`, 'failed', {}, to)], now),
			async () => await store.recordReply({ ...reply, author: 'agent' }, now),
			async () => await store.recordReply({ ...reply, author: 'ai' }, now),
			async () => await store.conversations.resolve(id, AGENT, now),
			async () => await store.conversations.reopen(id, AGENT, now),
			async () => await store.conversations.setPending(id, AGENT, now),
			async () => await store.conversations.snooze(id, n === 0 ? undefined : new Date(now.getTime() + n * 3_600_000), AGENT, now),
			async () => await store.conversations.assign(id, { agentId: `agent ${n}` }, AGENT, now),
			async () => await store.conversations.unassign(id, AGENT, now),
			async () => await store.conversations.autoResolve(2, now),
			async () => await store.due.endedSnoozes(2, now),
			async () => await store.channels.update(to.id, { reopen: { withinMs: n * 3_600_000 }, autoResolve: { newAfterMs: (n + 1) * 3_600_000 } }, AGENT, now, { applyToOpen: late }),
		];
		await steps[what]?.();
	});

async function contactIdOf(store: HelpdeskStore, mark: string, person: number): Promise<string | undefined> {
	const all = await store.conversations.find({});
	return all.find(({ contact }) => contact.userId === personOf(mark, person).userId)?.contactId;
}

function expectRules(conversation: Conversation): void {
	const { state, waitingSince, queueEnteredAt, autoResolveAt, snoozedUntil, assigneeId, resolvedAt, resolutions } = conversation;
	const isQueued = state === 'new' || state === 'pending';
	expect({ state, isQueued: queueEnteredAt !== undefined, isTimed: autoResolveAt !== undefined }).toEqual({ state, isQueued, isTimed: isQueued });
	if (state === 'resolved') expect({ assigneeId, waitingSince, isDated: resolvedAt !== undefined, isCounted: resolutions > 0 }).toEqual({ isDated: true, isCounted: true });
	else expect(resolvedAt).toBeUndefined();
	if (state === 'pending') expect(waitingSince).toBeUndefined();
	if (state !== 'snoozed') expect(snoozedUntil).toBeUndefined();
}

export function describeInvariants(open: OpenStore): void {
	const desk = storeOfEachTest(open);

	it('whatever happens, and in whatever order, no conversation breaks a rule and the history accounts for every state', async () => {
		let run = 0;
		await fc.assert(
			fc.asyncProperty(fc.array(arbitraryStep, { minLength: 5, maxLength: 25 }), async (steps) => {
				const mark = `run ${run++}`;
				let minutes = 0;
				for (const step of steps) await step(desk.store, mark, at(9, (minutes += 37)));
				const all = (await desk.store.conversations.find({})).filter(({ contact }) => contact.userId?.startsWith(`${mark} `));
				const unresolved = all.filter(({ state }) => state !== 'resolved').map(({ contactId, channelId }) => `${contactId} ${channelId}`);
				expect(new Set(unresolved).size).toBe(unresolved.length);
				for (const conversation of all) {
					expectRules(conversation);
					const told = (await desk.store.history.find({ conversationId: conversation.id })).map(({ type }) => type);
					expect(told.filter((type) => type === 'conversationOpened')).toHaveLength(1);
					expect(told.filter((type) => type === 'conversationResolved')).toHaveLength(conversation.resolutions);
					expect(told.filter((type) => type === 'conversationReopened')).toHaveLength(conversation.resolutions - (conversation.state === 'resolved' ? 1 : 0));
				}
			}),
			{ numRuns: 40 },
		);
	}, MANY_RUNS_MS);
}
