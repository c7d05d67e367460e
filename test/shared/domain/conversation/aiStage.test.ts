import fc from 'fast-check';
import { DEFAULT_CHANNEL_SETTINGS } from '../../../../nodes/shared/domain/channel/channelSettings';
import { handBackToAi, handOverToPerson, mergeStages, type AiStage } from '../../../../nodes/shared/domain/conversation/aiStage';
import type { Conversation } from '../../../../nodes/shared/domain/conversation/conversation';
import { recordAnswer, type Answer } from '../../../../nodes/shared/domain/conversation/recordAnswer';
import { at, conversation } from './sampleConversation';

const settings = DEFAULT_CHANNEL_SETTINGS;
const answer = (before: Conversation, given: Partial<Answer> = {}) => recordAnswer(before, { author: 'ai', aiAgent: 'Robin', sentAt: at(10), settings, ...given });
const valueOf = (result: ReturnType<typeof handBackToAi>): Conversation => {
	if (!result.ok) throw new Error(result.failure.message);
	return result.value;
};
const handOver = (before: Conversation, summary?: string, when = at(11)) => valueOf(handOverToPerson(before, summary, when, settings));
const waiting = conversation({ waitingSince: at(9) });

describe('The AI stage of a conversation', () => {
	it('counts an answer to somebody who waited as one turn, however many parts it has', () => {
		const once = answer(waiting);
		expect(once).toMatchObject({ handledBy: 'ai', ai: { turns: 1, agent: 'Robin' }, waitingSince: undefined });
		expect(answer(once).ai.turns).toBe(1);
		expect(answer({ ...once, waitingSince: at(10, 30) }, { aiAgent: undefined }).ai).toMatchObject({ turns: 2, agent: 'Robin' });
	});

	it.each<[string, Partial<Conversation>, Partial<Conversation>]>([
		['nobody has', {}, { state: 'new', handledBy: 'none', waitingSince: at(9) }],
		['an agent has', { assigneeId: 'bo' }, { handledBy: 'human', assigneeId: 'bo' }],
		['that was answered already', { waitingSince: undefined }, { waitingSince: at(11) }],
		['that was pending', { state: 'pending', waitingSince: undefined }, { state: 'new', queueEnteredAt: at(11), waitingSince: at(11) }],
		['that slept', { state: 'snoozed', snoozedUntil: at(20) }, { state: 'new', snoozedUntil: undefined }],
	])('is over when it hands over one that %s, whose contact then waits for a person', (_, before, after) => {
		expect(handOver({ ...waiting, handledBy: 'ai', ...before }, 'Wants a refund')).toMatchObject({ ...after, ai: { handedOverAt: at(11), summary: 'Wants a refund' } });
	});

	it('is handed over once; only what is told about it can still change', () => {
		const once = handOver(waiting, 'Wants a refund');
		expect(handOver(once, undefined, at(12))).toEqual(once);
		expect(handOver(once, 'Wants it today', at(12))).toEqual({ ...once, ai: { ...once.ai, summary: 'Wants it today' } });
	});

	it('lets the AI say its last words after a hand-over, which answer nobody', () => {
		const handed = handOver(answer(waiting));
		expect(answer(handed, { sentAt: at(11, 1) })).toEqual({ ...handed, lastActivityAt: at(11, 1) });
	});

	it('is over once a person answers, and stays so when that person goes', () => {
		expect(answer(waiting, { author: 'agent' })).toMatchObject({ handledBy: 'human', ai: { handedOverAt: at(10) } });
	});

	it('begins anew when people hand it back, and takes it from whoever had it', () => {
		const taken = { ...handOver(answer(waiting), 'Wants a refund'), assigneeId: 'bo', handledBy: 'human' } as const;
		const back = valueOf(handBackToAi(taken));
		expect(back).toMatchObject({ assigneeId: undefined, lastAssigneeId: 'bo', handledBy: 'ai' });
		expect(back.ai).toEqual({ turns: 0, agent: 'Robin' });
		expect(handBackToAi(back)).toEqual({ ok: true, value: back });
	});

	it.each([
		['handed over', handOverToPerson(conversation({ state: 'resolved' }), undefined, at(10), settings)],
		['handed back', handBackToAi(conversation({ state: 'resolved' }))],
	])('a resolved conversation cannot be %s', (_, result) => {
		expect(result).toMatchObject({ ok: false, failure: { message: expect.stringContaining('resolved'), advice: expect.stringMatching(/\w/) } });
	});

	it('stays over in two that become one if it was over in either, and no turn is lost', () => {
		const stage: fc.Arbitrary<AiStage> = fc.record({ turns: fc.nat(20), handedOverAt: fc.option(fc.constantFrom(at(8), at(9)), { nil: undefined }) });
		fc.assert(
			fc.property(stage, stage, (older, younger) => {
				const merged = mergeStages(older, younger);
				expect(merged.turns).toBe(older.turns + younger.turns);
				expect(merged.handedOverAt).toBe([older.handedOverAt, younger.handedOverAt].filter((time) => time !== undefined).sort()[0]);
			}),
		);
	});
});
