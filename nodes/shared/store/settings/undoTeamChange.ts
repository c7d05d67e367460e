import type { ChangedSetting } from '../../domain/history/settingsChange';
import type { Deed } from '../deed';
import type { StoreContext } from '../storeContext';
import { refused, type StoreResult } from '../storeResult';
import { getTeam } from '../teams/findTeams';
import { bringBackTeam, removeTeam } from '../teams/removeTeam';
import { updateTeam } from '../teams/saveTeam';
import { contentOf, type RemovedTeam, type TeamContent } from '../teams/teamChanges';
import { changedSince, isStill } from './changedSince';

/** A team as it was. Of its members only those are looked at and put back whom the change was about. */
export async function undoTeamChange(context: StoreContext, { id = '', change, before, after }: ChangedSetting, deed: Deed): Promise<StoreResult<unknown>> {
	const found = await getTeam(context, id);
	if (change === 'removed') return found.ok ? changedSince() : await bringBackTeam(context, id, before as RemovedTeam, deed);
	if (!found.ok) return refused('The team was deleted since.', 'Undo that first.');
	const now = contentOf(found.value);
	if (change === 'added') return isStill({ after }, now) ? await removeTeam(context, id, deed) : changedSince();
	const [was, kept] = [before as Partial<TeamContent>, after as Partial<TeamContent>];
	const members = kept.members && Object.fromEntries(Object.keys(kept.members).map((agentId) => [agentId, now.members[agentId] ?? false]));
	if (!isStill({ after }, { ...(kept.name === undefined ? {} : { name: now.name }), ...(members ? { members } : {}) })) return changedSince();
	const wanted = { ...now.members, ...was.members };
	return await updateTeam(context, id, { name: was.name, memberIds: Object.keys(wanted).filter((agentId) => wanted[agentId]) }, deed);
}
