import type { Presence } from '../people/agent';
import { hasRoom, type Candidate } from './candidate';

/** `evenSequence`: who was assigned longest ago. `leastLoad`: who has the fewest open conversations, then the same. */
export const ASSIGNMENT_STRATEGIES = ['evenSequence', 'leastLoad'] as const;

export type AssignmentStrategy = (typeof ASSIGNMENT_STRATEGIES)[number];

export interface ChoiceRules {
	strategy: AssignmentStrategy;
	/** Who counts as there. */
	presences: readonly Presence[];
	/** How many skills are wanted. */
	wantedSkills: number;
	/** `all`: only who has every one. `best`: whoever has the most of them. */
	skillMatch: 'all' | 'best';
	/** This agent before all others, if free. */
	preferredId?: string;
}

/** Why nobody gets a conversation: `nobody` is in the team with access to the channel, `absent`, without the `skills`, or at capacity (`full`). */
export type WaitingReason = 'nobody' | 'absent' | 'skills' | 'full';

export type Choice = { agentId: string } | { waiting: WaitingReason };

/** Chooses who gets a conversation: never somebody who is absent or full. */
export function chooseAgent(candidates: readonly Candidate[], rules: ChoiceRules): Choice {
	if (candidates.length === 0) return { waiting: 'nobody' };
	const there = candidates.filter(({ presence }) => rules.presences.includes(presence));
	if (there.length === 0) return { waiting: 'absent' };
	const skilled = rules.skillMatch === 'all' ? there.filter(({ matchedSkills }) => matchedSkills === rules.wantedSkills) : there;
	if (skilled.length === 0) return { waiting: 'skills' };
	const free = skilled.filter(hasRoom);
	const chosen = free.find(({ id }) => id === rules.preferredId) ?? free.reduce<Candidate | undefined>((best, one) => (best && inOrder(best, one, rules) <= 0 ? best : one), undefined);
	return chosen ? { agentId: chosen.id } : { waiting: 'full' };
}

/** Negative where `one` comes first. */
function inOrder(one: Candidate, other: Candidate, { strategy }: ChoiceRules): number {
	const bySkills = other.matchedSkills - one.matchedSkills;
	const byLoad = strategy === 'leastLoad' ? one.load - other.load : 0;
	return bySkills || byLoad || byTurn(one, other);
}

function byTurn(one: Candidate, other: Candidate): number {
	const never = -1;
	return (one.lastAssignedAt ?? never) - (other.lastAssignedAt ?? never) || (one.id < other.id ? -1 : 1);
}
