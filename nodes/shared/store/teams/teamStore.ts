import type { Team } from '../../domain/people/agent';
import { nameKey } from '../../domain/nameKey';
import type { StoreContext } from '../storeContext';
import { done, notFound, refused, type StoreResult } from '../storeResult';
import type { StoreRunner } from '../storeRunner';

/** Agents who take care of something together. */
export interface TeamStore {
	get(id: string): Promise<StoreResult<Team>>;
	/** By name. `limit` undefined = all. */
	find(limit?: number): Promise<Team[]>;
	/** Names are unique, whatever their case. */
	create(name: string): Promise<StoreResult<Team>>;
	rename(id: string, name: string): Promise<StoreResult<Team>>;
	/** Conversations and access of the team lose it. */
	remove(id: string): Promise<StoreResult<Team>>;
	/** Somebody who is a member already stays one. */
	addMember(id: string, agentId: string): Promise<StoreResult<Team>>;
	removeMember(id: string, agentId: string): Promise<StoreResult<Team>>;
}

export const teamStore = ({ read, write }: StoreRunner): TeamStore => ({
	get: async (id) => await read(async (context) => await getTeam(context, id)),
	find: async (limit) => await read(async (context) => await findTeams(context, limit)),
	create: async (name) => await write(async (context) => await createTeam(context, name)),
	rename: async (id, name) => await write(async (context) => await renameTeam(context, id, name)),
	remove: async (id) => await write(async (context) => await removeTeam(context, id)),
	addMember: async (id, agentId) => await write(async (context) => await addMember(context, id, agentId)),
	removeMember: async (id, agentId) =>
		await write(async (context) => {
			await context.db.deleteFrom('team_members').where('team_id', '=', id).where('agent_id', '=', agentId).execute();
			return await getTeam(context, id);
		}),
});

async function getTeam({ db }: StoreContext, id: string): Promise<StoreResult<Team>> {
	const row = await db.selectFrom('teams').selectAll().where('id', '=', id).executeTakeFirst();
	if (!row) return notFound('team', id);
	const members = await db.selectFrom('team_members').select('agent_id').where('team_id', '=', id).orderBy('agent_id').execute();
	return done({ id, name: row.name, memberIds: members.map(({ agent_id }) => agent_id) });
}

async function findTeams({ db }: StoreContext, limit?: number): Promise<Team[]> {
	const rows = await db
		.selectFrom('teams')
		.selectAll()
		.orderBy('name_key')
		.$if(limit !== undefined, (query) => query.limit(limit ?? 0))
		.execute();
	const members = await db.selectFrom('team_members').selectAll().orderBy('agent_id').execute();
	return rows.map(({ id, name }) => ({ id, name, memberIds: members.filter(({ team_id }) => team_id === id).map(({ agent_id }) => agent_id) }));
}

async function createTeam(context: StoreContext, name: string): Promise<StoreResult<Team>> {
	if (name.trim() === '') return refused('A team needs a name.', 'Give it one.');
	const id = context.newId();
	const [made] = await context.db
		.insertInto('teams')
		.values({ id, name: name.trim(), name_key: nameKey(name) })
		.onConflict((conflict) => conflict.column('name_key').doNothing())
		.returning('id')
		.execute();
	return made ? await getTeam(context, id) : nameTaken(name);
}

async function renameTeam(context: StoreContext, id: string, name: string): Promise<StoreResult<Team>> {
	if (name.trim() === '') return refused('A team needs a name.', 'Give it one.');
	await context.hold([`team ${nameKey(name)}`]);
	const other = await context.db.selectFrom('teams').select('id').where('name_key', '=', nameKey(name)).where('id', '<>', id).executeTakeFirst();
	if (other) return nameTaken(name);
	await context.db.updateTable('teams').set({ name: name.trim(), name_key: nameKey(name) }).where('id', '=', id).execute();
	return await getTeam(context, id);
}

async function removeTeam(context: StoreContext, id: string): Promise<StoreResult<Team>> {
	const team = await getTeam(context, id);
	if (!team.ok) return team;
	const { db } = context;
	await db.deleteFrom('team_members').where('team_id', '=', id).execute();
	await db.deleteFrom('grants').where('holder_kind', '=', 'team').where('holder_id', '=', id).execute();
	await db.updateTable('conversations').set({ team_id: null }).where('team_id', '=', id).execute();
	await db.deleteFrom('teams').where('id', '=', id).execute();
	return team;
}

async function addMember(context: StoreContext, id: string, agentId: string): Promise<StoreResult<Team>> {
	const team = await getTeam(context, id);
	if (!team.ok) return team;
	const agent = await context.db.selectFrom('agents').select('is_active').where('id', '=', agentId).executeTakeFirst();
	if (!agent) return notFound('agent', agentId);
	if (agent.is_active !== 1) return refused('The agent has left the desk.', 'Choose somebody who is there.');
	await context.db
		.insertInto('team_members')
		.values({ team_id: id, agent_id: agentId })
		.onConflict((conflict) => conflict.doNothing())
		.execute();
	return await getTeam(context, id);
}

const nameTaken = (name: string) => refused(`There is a team "${name.trim()}" already.`, 'Choose another name.');
