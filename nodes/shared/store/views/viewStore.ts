import type { ConversationFilter, ConversationOrder } from '../conversations/conversationStore';
import type { ViewRow } from '../schema/peopleRows';
import type { StoreContext } from '../storeContext';
import { done, notFound, refused, type StoreResult } from '../storeResult';
import type { StoreRunner } from '../storeRunner';

/** Who sees a view: everybody, the members of a team, or its owner alone. */
export const SHARINGS = ['all', 'team', 'private'] as const;

export type Sharing = (typeof SHARINGS)[number];

/** The filter of conversations as a view keeps it: who waits is told by how long, so that the view stays true tomorrow. */
export interface ViewFilter extends Omit<ConversationFilter, 'waitingSince' | 'contactId' | 'contactPhone'> {
	waitingMinutes?: number;
	order?: ConversationOrder;
}

/** A list of conversations under a name. */
export interface View {
	id: string;
	name: string;
	ownerId?: string;
	sharing: Sharing;
	/** The team that sees it, where it is shared with one. */
	teamId?: string;
	filter: ViewFilter;
}

export interface ViewStore {
	get(id: string): Promise<StoreResult<View>>;
	/** By name; those that an agent may see, or all. `limit` undefined = all. */
	find(filter: { agentId?: string }, limit?: number): Promise<View[]>;
	save(view: Omit<View, 'id'> & { id?: string }): Promise<StoreResult<View>>;
	remove(id: string): Promise<StoreResult<View>>;
}

export const viewStore = ({ read, write }: StoreRunner): ViewStore => ({
	get: async (id) => await read(async (context) => await getView(context, id)),
	find: async (filter, limit) => await read(async (context) => await findViews(context, filter, limit)),
	save: async (view) => await write(async (context) => await saveView(context, view)),
	remove: async (id) =>
		await write(async ({ db }) => {
			const row = await db.deleteFrom('views').where('id', '=', id).returningAll().executeTakeFirst();
			return row ? done(viewFromRow(row)) : notFound('view', id);
		}),
});

async function getView({ db }: StoreContext, id: string): Promise<StoreResult<View>> {
	const row = await db.selectFrom('views').selectAll().where('id', '=', id).executeTakeFirst();
	return row ? done(viewFromRow(row)) : notFound('view', id);
}

async function findViews({ db }: StoreContext, { agentId }: { agentId?: string }, limit?: number): Promise<View[]> {
	let query = db.selectFrom('views').selectAll().orderBy('name').orderBy('id');
	if (agentId !== undefined) {
		const teams = db.selectFrom('team_members').select('team_id').where('agent_id', '=', agentId);
		query = query.where((eb) => eb.or([eb('sharing', '=', 'all'), eb('owner_id', '=', agentId), eb.and([eb('sharing', '=', 'team'), eb('team_id', 'in', teams)])]));
	}
	if (limit !== undefined) query = query.limit(limit);
	return (await query.execute()).map(viewFromRow);
}

async function saveView(context: StoreContext, { id = context.newId(), name, ownerId, sharing, teamId, filter }: Omit<View, 'id'> & { id?: string }): Promise<StoreResult<View>> {
	if (name.trim() === '') return refused('A view needs a name.', 'Give it one.');
	if (sharing === 'team' && teamId === undefined) return refused('It is not said with which team the view is shared.', 'Name a team, or share it with all.');
	if (sharing === 'private' && ownerId === undefined) return refused('A private view needs an owner.', 'Name the agent whom it belongs to.');
	const values = { name: name.trim(), owner_id: ownerId ?? null, sharing, team_id: teamId ?? null, filter: JSON.stringify(filter) };
	await context.db
		.insertInto('views')
		.values({ id, ...values })
		.onConflict((conflict) => conflict.column('id').doUpdateSet(values))
		.execute();
	return await getView(context, id);
}

const viewFromRow = (row: ViewRow): View => ({
	id: row.id,
	name: row.name,
	ownerId: row.owner_id ?? undefined,
	sharing: row.sharing,
	teamId: row.team_id ?? undefined,
	filter: JSON.parse(row.filter) as ViewFilter,
});
