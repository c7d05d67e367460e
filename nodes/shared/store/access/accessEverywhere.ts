import { highestRole, type Role } from '../../domain/access/role';
import type { StoreContext } from '../storeContext';
import { done, notFound, type StoreResult } from '../storeResult';
import type { Access } from './accessStore';

/** What an agent may do on every channel that the desk knows, by its id. */
export async function accessEverywhere({ db }: StoreContext, agentId: string): Promise<StoreResult<Map<string, Access>>> {
	const agent = await db.selectFrom('agents').select(['is_admin', 'is_active']).where('id', '=', agentId).executeTakeFirst();
	if (!agent || agent.is_active !== 1) return notFound('agent', agentId);
	const channels = await db.selectFrom('channels').select('id').orderBy('id').execute();
	const teams = (await db.selectFrom('team_members').select('team_id').where('agent_id', '=', agentId).execute()).map(({ team_id }) => team_id);
	const grants = await db.selectFrom('grants').selectAll().execute();
	const access = new Map<string, Access>();
	for (const { id } of channels) {
		const here = grants.filter(({ channel_id }) => channel_id === id);
		const theirs = here.filter(({ holder_kind, holder_id }) => (holder_kind === 'agent' ? holder_id === agentId : teams.includes(holder_id)));
		const role: Role | undefined = highestRole(theirs.map((grant) => grant.role));
		access.set(id, { role, isAdmin: agent.is_admin === 1, isOpen: here.length === 0 });
	}
	return done(access);
}
