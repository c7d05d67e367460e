import { sql } from 'kysely';
import { hasRoom, type Candidate } from '../../domain/assignment/candidate';
import type { ChoiceRules } from '../../domain/assignment/chooseAgent';
import type { Conversation } from '../../domain/conversation/conversation';
import type { StoreContext } from '../storeContext';
import { agentsInTurn, freeAgents, loadOf, matchedOf, type LineFilter } from './agentsInLine';

/** So many are looked at before everybody's load is counted, which costs much more in a desk of thousands. */
const FIRST = 20;

export interface CandidateRules extends Pick<LineFilter, 'agentId' | 'exceptId'>, Pick<ChoiceRules, 'strategy' | 'presences' | 'skillMatch' | 'preferredId'> {
	/** Keys of names. */
	skills: readonly string[];
}

/**
 * Those who decide the choice, however many agents there are: the first in line, and the preferred one. Where nobody has room, one agent for each
 * condition that somebody meets, so that the choice says why.
 */
export async function findCandidates(context: StoreContext, conversation: Conversation, rules: CandidateRules): Promise<Candidate[]> {
	const { agentId, exceptId, presences, skills, skillMatch, strategy, preferredId } = rules;
	const anybody = { agentId, exceptId };
	const skilled = { ...anybody, presences, skills: skillMatch === 'all' ? skills : [] };
	const bySkills = skillMatch === 'best' ? skills : [];
	const read = async (ids: string[]) => await candidatesOf(context, [...new Set(ids)], conversation.channelId, skills);
	const isPreferredMeant = preferredId !== undefined && (agentId ?? preferredId) === preferredId;
	const preferred = isPreferredMeant ? await agentsInTurn(context, conversation, { ...skilled, agentId: preferredId }, 1) : [];
	if (strategy === 'evenSequence' && bySkills.length === 0) {
		const first = await read([...preferred, ...(await agentsInTurn(context, conversation, skilled, FIRST))]);
		if (first.some(hasRoom)) return first;
	}
	const free = await freeAgents(context, conversation, skilled, { strategy, bySkills, limit: 1 });
	if (free.length > 0) return await read([...preferred, ...free]);
	const met: string[] = [];
	for (const filter of [skilled, { ...anybody, presences }, anybody]) met.push(...(await agentsInTurn(context, conversation, filter, 1)));
	return await read(met);
}

async function candidatesOf({ db }: StoreContext, ids: readonly string[], channelId: string, skills: readonly string[]): Promise<Candidate[]> {
	if (ids.length === 0) return [];
	const rows = await db
		.selectFrom('agents')
		.leftJoin('agent_channels as limit', (join) => join.onRef('limit.agent_id', '=', 'agents.id').on('limit.channel_id', '=', channelId))
		.select(['agents.id', 'presence', 'agents.capacity', 'last_assigned_at', 'limit.capacity as channel_capacity'])
		.select([loadOf(db).as('load'), loadOf(db, channelId).as('channel_load'), (skills.length === 0 ? sql<number>`0` : matchedOf(db, skills)).as('matched')])
		.where('agents.id', 'in', ids)
		.execute();
	return rows.map(({ id, presence, capacity, last_assigned_at, channel_capacity, load, channel_load, matched }) => ({
		id,
		presence,
		capacity: capacity ?? undefined,
		channelCapacity: channel_capacity ?? undefined,
		load: Number(load),
		channelLoad: Number(channel_load),
		matchedSkills: Number(matched),
		lastAssignedAt: last_assigned_at ?? undefined,
	}));
}
