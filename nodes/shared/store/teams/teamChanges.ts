import { differenceOf } from '../../domain/history/differenceOf';
import type { Team } from '../../domain/people/agent';
import type { HeldAccess } from '../access/heldAccess';
import type { Deed } from '../deed';
import { recordHistory } from '../history/recordHistory';
import type { StoreContext } from '../storeContext';

/** What the history keeps of a team, or of what was changed about it. */
export interface TeamContent {
	name: string;
	/** By the id of the agent: whether they are a member. */
	members: Record<string, boolean>;
}

/** A team that is deleted takes more with it. */
export interface RemovedTeam extends TeamContent {
	access: HeldAccess[];
}

export const contentOf = ({ name, memberIds }: Team): TeamContent => ({ name, members: Object.fromEntries(memberIds.map((id) => [id, true])) });

/** Tells what was changed about a team; nothing where it is as it was. */
export async function tellTeamChange(context: StoreContext, deed: Deed, before: Team, after: Team): Promise<void> {
	const cameOrWent = [...new Set([...before.memberIds, ...after.memberIds])].filter((id) => before.memberIds.includes(id) !== after.memberIds.includes(id));
	const stateOf = ({ name, memberIds }: Team): TeamContent => ({ name, members: Object.fromEntries(cameOrWent.map((id) => [id, memberIds.includes(id)])) });
	const difference = differenceOf(stateOf(before), stateOf(after));
	if (Object.keys(difference.after).length > 0) await tellTeam(context, deed, after, difference);
}

export async function tellTeam(context: StoreContext, deed: Deed, { id, name }: Team, change: { before: Partial<RemovedTeam> | null; after: Partial<TeamContent> | null }): Promise<void> {
	await recordHistory(context, { ...deed, type: 'settingsChanged', data: { what: 'team', teamId: id, name, ...change } });
}
