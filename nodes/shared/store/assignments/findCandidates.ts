import type { Candidate } from '../../domain/assignment/candidate';
import type { ChoiceRules } from '../../domain/assignment/chooseAgent';
import type { Conversation } from '../../domain/conversation/conversation';
import type { StoreContext } from '../storeContext';
import { anybodyOf, firstFree, knownSkills, placeOf, type LineFilter } from './agentsInLine';

export interface CandidateRules extends Pick<LineFilter, 'agentId' | 'exceptId'>, Pick<ChoiceRules, 'strategy' | 'presences' | 'skillMatch' | 'preferredId'> {
	/** Keys of names. */
	skills: readonly string[];
}

/**
 * Those who decide the choice, however many agents there are: the preferred one if free, else the first in line of each presence. Where
 * nobody has room, one agent who meets as many conditions as anybody does, so that the choice says why.
 */
export async function findCandidates(context: StoreContext, conversation: Conversation, rules: CandidateRules): Promise<Candidate[]> {
	const { agentId, exceptId, presences, skills, skillMatch, strategy, preferredId } = rules;
	const place = await placeOf(context, conversation);
	const anybody = { agentId, exceptId };
	const required = { ...anybody, skills: skillMatch === 'all' ? skills : [] };
	const free = async (filter: LineFilter): Promise<Candidate[]> => {
		const found: Candidate[] = [];
		for (const presence of new Set(presences)) found.push(...(await firstFree(context, place, presence, filter, strategy, skills)));
		return found;
	};
	const lines: LineFilter[] = [];
	if (preferredId !== undefined && (agentId ?? preferredId) === preferredId) lines.push({ ...required, agentId: preferredId });
	if (skillMatch === 'best' && skills.length > 0) {
		const known = await knownSkills(context, skills);
		// Whoever has all has the most of them; the others have to be compared only where nobody has all.
		if (known.length > 0) lines.push({ ...anybody, skills: known }, { ...anybody, anySkill: known });
	}
	lines.push(required);
	for (const line of lines) {
		const found = await free(line);
		if (found.length > 0) return found;
	}
	for (const filter of [{ ...required, presences }, { ...anybody, presences }, anybody]) {
		const found = await anybodyOf(context, place, filter, skills);
		if (found.length > 0) return found;
	}
	return [];
}
