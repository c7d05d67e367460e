import fc from 'fast-check';

import type { AiAgent } from '../../../../nodes/shared/domain/routing/aiAgent';
import { toWords } from '../../../../nodes/shared/domain/routing/containsPhrase';
import { decideAiAgent } from '../../../../nodes/shared/domain/routing/decideAiAgent';
import { PERSON_PHRASES } from '../../../../nodes/shared/domain/routing/personPhrases';
import type { RoutingSubject } from '../../../../nodes/shared/domain/routing/rule';
import { aiAgent, anyAiAgent } from './aiAgents';

const decide = (agents: AiAgent[], subject: Partial<RoutingSubject> = {}, wanted?: string) => decideAiAgent(agents, { at: 0, ...subject }, toWords(subject.text ?? ''), wanted);

const anySubject: fc.Arbitrary<RoutingSubject> = fc.record(
	{
		text: fc.constantFrom('I want a person', 'Where is my order?', 'hello'),
		channelId: fc.constantFrom('cloud:1', 'cloud:3'),
		openState: fc.constantFrom('open', 'closed'),
		isSomebodyFree: fc.boolean(),
		handledBy: fc.constantFrom('none', 'rule', 'ai', 'human'),
		assigneeId: fc.constant('eve'),
		aiTurns: fc.nat({ max: 4 }),
		aiAgent: fc.constantFrom('Ada', 'Bo', 'Cy'),
		handedOverAt: fc.constant('2026-11-20T09:00:00.000Z'),
		at: fc.constant(0),
	},
	{ requiredKeys: ['at'] },
);

describe('decideAiAgent', () => {
	it.each<[string, Partial<AiAgent>, Partial<RoutingSubject>, string | undefined]>([
		['answers on any channel', {}, { channelId: 'cloud:9' }, 'Bot'],
		['is switched off', { enabled: false }, {}, undefined],
		['answers on its channel', { channels: ['+49 30 5550100'] }, { channelPhone: '+49305550100' }, 'Bot'],
		['is not on the channel', { channels: ['cloud:2'] }, { channelId: 'cloud:1' }, undefined],
		['answers while the desk is closed', { availability: 'closed' }, { openState: 'closed' }, 'Bot'],
		['is silent while the desk is open', { availability: 'closed' }, { openState: 'open' }, undefined],
		['answers while nobody is free', { availability: 'nobodyFree' }, { isSomebodyFree: false }, 'Bot'],
		['is silent while somebody is free', { availability: 'nobodyFree' }, { isSomebodyFree: true }, undefined],
		['goes on in its own conversation', {}, { handledBy: 'ai', aiAgent: 'Bot', aiTurns: 5 }, 'Bot'],
		['leaves a conversation to the person who answered', {}, { handledBy: 'human' }, undefined],
		['leaves a conversation to the agent who has it', {}, { assigneeId: 'eve' }, undefined],
		['leaves a conversation that was handed over to people', {}, { handedOverAt: '2026-11-20T09:00:00.000Z' }, undefined],
		['takes up one that a rule answered', {}, { handledBy: 'rule' }, 'Bot'],
	])('%s', (_, details, subject, chosen) => {
		const { aiAgent: answering, warnings } = decide([aiAgent('Bot', details)], subject);
		expect([answering?.name, warnings]).toEqual([chosen, []]);
	});

	it('chooses the one that a rule wants, else the one that has the conversation, else the first of the list', () => {
		const agents = [aiAgent('First'), aiAgent('Second'), aiAgent('Third')];
		expect(decide(agents).aiAgent?.name).toBe('First');
		expect(decide(agents, { aiAgent: 'Second' }).aiAgent?.name).toBe('Second');
		expect(decide(agents, { aiAgent: 'Second' }, 'third').aiAgent?.name).toBe('Third');
	});

	it('warns where a rule wants one that there is not, and takes another', () => {
		expect(decide([aiAgent('Bot')], {}, 'Nobody')).toMatchObject({ aiAgent: { name: 'Bot' }, warnings: [expect.stringContaining('"Nobody"')] });
	});

	it.each<[Partial<AiAgent>, string]>([
		[{ problem: 'It has no output.' }, 'It has no output.'],
		[{ availability: 'closed' }, 'Helpdesk Business Hours'],
		[{ availability: 'nobodyFree' }, 'Helpdesk Assign'],
	])('passes over one of which it cannot be told whether it may answer (%j), with a warning', (details, warning) => {
		const decision = decide([aiAgent('Broken', details), aiAgent('Rest')]);
		expect(decision).toMatchObject({ aiAgent: { name: 'Rest' }, passed: [{ aiAgent: 'Broken' }], warnings: [expect.stringContaining(warning)] });
	});

	it.each([
		['Can I talk to a HUMAN please?', 'asksForPerson'],
		['quiero hablar con alguien', 'asksForPerson'],
		["Puis-je parler à quelqu'un ?", 'asksForPerson'],
		['Tem um atendente aí?', 'asksForPerson'],
		['Ich möchte mit einem Menschen sprechen', 'asksForPerson'],
		['Is the operation manual in the box?', undefined],
		['Humanity needs bicycles', undefined],
	])('knows whether "%s" asks for a person', (text, handOver) => {
		expect(decide([aiAgent('Bot', { personPhrases: Object.values(PERSON_PHRASES).flat() })], { text }).handOver).toBe(handOver);
	});

	it('hands over once its turns are used up, and asks no other AI agent then', () => {
		const agents = [aiAgent('Bot', { turnLimit: 3 }), aiAgent('Other')];
		expect(decide(agents, { aiTurns: 2 }).aiAgent?.name).toBe('Bot');
		expect(decide(agents, { aiTurns: 3 })).toMatchObject({ handOver: 'turnLimit', passed: [{ aiAgent: 'Bot', reason: expect.stringContaining('3 times') }] });
		expect(decide(agents, { aiTurns: 3 }).aiAgent).toBeUndefined();
	});

	it('never takes a conversation from people', () => {
		fc.assert(
			fc.property(fc.array(anyAiAgent), anySubject, fc.option(fc.constantFrom('Ada', 'Bo'), { nil: undefined }), (agents, subject, wanted) => {
				const isTaken = subject.handledBy === 'human' || subject.assigneeId !== undefined || subject.handedOverAt !== undefined;
				const { aiAgent: chosen, handOver } = decideAiAgent(agents, subject, toWords(subject.text ?? ''), wanted);
				if (isTaken) expect([chosen, handOver]).toEqual([undefined, undefined]);
			}),
		);
	});

	it('chooses only one that is switched on, on the channel, and below its limit', () => {
		fc.assert(
			fc.property(fc.array(anyAiAgent), anySubject, (agents, subject) => {
				const { aiAgent: chosen } = decideAiAgent(agents, subject, toWords(subject.text ?? ''));
				if (!chosen) return;
				expect(chosen).toMatchObject({ enabled: true });
				expect(chosen.problem).toBeUndefined();
				expect(chosen.channels.length === 0 || chosen.channels.includes(subject.channelId ?? '')).toBe(true);
				expect(subject.aiTurns ?? 0).toBeLessThan(chosen.turnLimit ?? Infinity);
			}),
		);
	});
});
