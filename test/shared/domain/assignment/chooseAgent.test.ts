import fc from 'fast-check';
import { hasRoom, type Candidate } from '../../../../nodes/shared/domain/assignment/candidate';
import { ASSIGNMENT_STRATEGIES, chooseAgent, type ChoiceRules } from '../../../../nodes/shared/domain/assignment/chooseAgent';
import { PRESENCES } from '../../../../nodes/shared/domain/people/agent';

const RULES: ChoiceRules = { strategy: 'evenSequence', presences: ['online'], wantedSkills: 0, skillMatch: 'all' };
const agent = (id: string, details: Partial<Candidate> = {}): Candidate => ({ id, presence: 'online', load: 0, channelLoad: 0, matchedSkills: 0, ...details });

describe('A conversation goes to', () => {
	it.each<[string, Partial<ChoiceRules>, Candidate[], string]>([
		['who was assigned longest ago', {}, [agent('a', { lastAssignedAt: 2 }), agent('b', { lastAssignedAt: 1 })], 'b'],
		['who was never assigned first', {}, [agent('a', { lastAssignedAt: 0 }), agent('b')], 'b'],
		['the first id where all are alike', {}, [agent('b'), agent('a')], 'a'],
		['who has least to do', { strategy: 'leastLoad' }, [agent('a', { load: 2 }), agent('b', { load: 1, lastAssignedAt: 9 })], 'b'],
		['whose turn it is among those with as little to do', { strategy: 'leastLoad' }, [agent('a', { load: 1, lastAssignedAt: 9 }), agent('b', { load: 1, lastAssignedAt: 8 })], 'b'],
		['who has every skill', { wantedSkills: 2 }, [agent('a', { matchedSkills: 1 }), agent('b', { matchedSkills: 2 })], 'b'],
		['who has the most skills', { wantedSkills: 3, skillMatch: 'best' }, [agent('a'), agent('b', { matchedSkills: 2, load: 9 })], 'b'],
		['the preferred agent out of turn', { preferredId: 'b' }, [agent('a'), agent('b', { lastAssignedAt: 9 })], 'b'],
		['another where the preferred agent is full', { preferredId: 'b' }, [agent('a'), agent('b', { capacity: 1, load: 1 })], 'a'],
		['somebody with room on the channel', {}, [agent('a', { channelCapacity: 1, channelLoad: 1 }), agent('b')], 'b'],
		['who is busy, where that is allowed', { presences: ['online', 'busy'] }, [agent('a', { presence: 'busy' })], 'a'],
	])('%s', (_, rules, candidates, agentId) => {
		expect(chooseAgent(candidates, { ...RULES, ...rules })).toEqual({ agentId });
	});

	it.each<[string, Partial<ChoiceRules>, Candidate[]]>([
		['nobody', {}, []],
		['absent', {}, [agent('a', { presence: 'offline' }), agent('b', { presence: 'busy' })]],
		['skills', { wantedSkills: 1 }, [agent('a')]],
		['full', {}, [agent('a', { capacity: 0 })]],
	])('nobody, because of: %s', (waiting, rules, candidates) => {
		expect(chooseAgent(candidates, { ...RULES, ...rules })).toEqual({ waiting });
	});
});

const anyCandidates = fc.uniqueArray(
	fc.record(
		{
			id: fc.stringMatching(/^[a-f]$/),
			presence: fc.constantFrom(...PRESENCES),
			capacity: fc.nat(3),
			load: fc.nat(4),
			channelCapacity: fc.nat(3),
			channelLoad: fc.nat(4),
			matchedSkills: fc.nat(2),
			lastAssignedAt: fc.nat(5),
		},
		{ requiredKeys: ['id', 'presence', 'load', 'channelLoad', 'matchedSkills'] },
	),
	{ selector: ({ id }) => id },
);

describe('Whatever the desk looks like', () => {
	it('nobody absent or full is chosen, and nobody free is passed over', () => {
		fc.assert(
			fc.property(anyCandidates, fc.constantFrom(...ASSIGNMENT_STRATEGIES), fc.constantFrom('all' as const, 'best' as const), (candidates, strategy, skillMatch) => {
				const choice = chooseAgent(candidates, { ...RULES, strategy, skillMatch, wantedSkills: 1 });
				const free = candidates.filter((one) => one.presence === 'online' && hasRoom(one) && (skillMatch === 'best' || one.matchedSkills === 1)).map(({ id }) => id);
				if ('agentId' in choice) expect(free).toContain(choice.agentId);
				else expect(free).toEqual([]);
			}),
		);
	});

	/** Each step changes one agent, then assigns one conversation. */
	const anySteps = fc.array(fc.record({ agent: fc.nat(3), presence: fc.constantFrom('online' as const, 'offline' as const), capacity: fc.option(fc.nat(4), { nil: undefined }) }), { maxLength: 60 });

	it('the even sequence differs by one at most among those who are free all the time', () => {
		fc.assert(
			fc.property(anySteps, (steps) => {
				const team = ['a', 'b', 'c', 'd'].map((id) => agent(id));
				const pairs = team.flatMap((one, i) => team.slice(i + 1).map((other) => ({ one, other, ahead: 0, most: 0, least: 0 })));
				steps.forEach((step, index) => {
					Object.assign(team[step.agent] ?? {}, { presence: step.presence, capacity: step.capacity });
					const isFree = (one: Candidate) => one.presence === 'online' && hasRoom(one);
					for (const pair of pairs) if (!isFree(pair.one) || !isFree(pair.other)) Object.assign(pair, { ahead: 0, most: 0, least: 0 });
					const choice = chooseAgent(team, RULES);
					if (!('agentId' in choice)) return;
					const chosen = team.find(({ id }) => id === choice.agentId);
					const wereFree = pairs.filter(({ one, other }) => isFree(one) && isFree(other));
					Object.assign(chosen ?? {}, { load: (chosen?.load ?? 0) + 1, lastAssignedAt: index });
					for (const pair of wereFree) {
						pair.ahead += pair.one === chosen ? 1 : pair.other === chosen ? -1 : 0;
						pair.most = Math.max(pair.most, pair.ahead);
						pair.least = Math.min(pair.least, pair.ahead);
						// Over any stretch of the time in which both were free.
						expect(pair.most - pair.least).toBeLessThanOrEqual(1);
					}
				});
			}),
		);
	});
});
