import type { Team } from '../../domain/people/agent';
import type { StoreContext } from '../storeContext';
import { done, notFound, type StoreResult } from '../storeResult';

/** One team with its members. */
export async function getTeam({ db }: StoreContext, id: string): Promise<StoreResult<Team>> {
	const row = await db.selectFrom('teams').selectAll().where('id', '=', id).executeTakeFirst();
	if (!row) return notFound('team', id);
	const members = await db.selectFrom('team_members').select('agent_id').where('team_id', '=', id).orderBy('agent_id').execute();
	return done({ id, name: row.name, memberIds: members.map(({ agent_id }) => agent_id) });
}

/** Held by whoever changes teams, so that names and members are what they were when they were looked at. */
export const TEAMS = ['teams'];

/** Teams by name. */
export async function findTeams({ db }: StoreContext, limit?: number): Promise<Team[]> {
	const rows = await db
		.selectFrom('teams')
		.selectAll()
		.orderBy('name_key')
		.$if(limit !== undefined, (query) => query.limit(limit ?? 0))
		.execute();
	const members = await db.selectFrom('team_members').selectAll().orderBy('agent_id').execute();
	return rows.map(({ id, name }) => ({ id, name, memberIds: members.filter(({ team_id }) => team_id === id).map(({ agent_id }) => agent_id) }));
}
