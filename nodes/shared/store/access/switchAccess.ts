import type { Role } from '../../domain/access/role';
import type { Deed } from '../deed';
import { recordHistory } from '../history/recordHistory';
import { inParts } from '../inParts';
import type { StoreContext } from '../storeContext';
import type { Grant } from './accessStore';
import { findGrants } from './findGrants';

/** A role that somebody has on a channel of which is spoken. */
export type ChannelGrant = Pick<Grant, 'holder' | 'role'>;

/** Gives all active agents and all teams a role on a channel, or takes every access to it away. */
export async function switchAll(context: StoreContext, channelId: string, role: Role | undefined, deed: Deed): Promise<Grant[]> {
	const holders = role === undefined ? [] : await everybody(context);
	return await setAccess(context, channelId, role === undefined ? [] : holders.map((holder) => ({ holder, role })), deed, role ?? 'none');
}

/** Gives exactly this access to a channel, but for those who are gone. `given`: what everybody got. */
export async function setAccess(context: StoreContext, channelId: string, wanted: readonly ChannelGrant[], deed: Deed, given?: Role | 'none'): Promise<Grant[]> {
	const { db } = context;
	const before = await accessTo(context, channelId);
	const here = await everybody(context);
	const grants = wanted.filter(({ holder }) => here.some(({ kind, id }) => kind === holder.kind && id === holder.id));
	await db.deleteFrom('grants').where('channel_id', '=', channelId).execute();
	for (const part of inParts(grants)) {
		await db
			.insertInto('grants')
			.values(part.map(({ holder, role }) => ({ channel_id: channelId, holder_kind: holder.kind, holder_id: holder.id, role })))
			.execute();
	}
	const after = await accessTo(context, channelId);
	await recordHistory(context, { ...deed, type: 'settingsChanged', channelId, data: { what: 'access', ...(given === undefined ? {} : { everybody: given }), before, after } });
	return await findGrants(context, { channelId });
}

/** Who may do what on a channel, as the history keeps it. */
export async function accessTo(context: StoreContext, channelId: string): Promise<ChannelGrant[]> {
	return (await findGrants(context, { channelId })).map(({ holder, role }) => ({ holder, role }));
}

async function everybody({ db }: StoreContext): Promise<Array<Grant['holder']>> {
	const agents = await db.selectFrom('agents').select('id').where('is_active', '=', 1).execute();
	const teams = await db.selectFrom('teams').select('id').execute();
	return [...agents.map(({ id }) => ({ kind: 'agent' as const, id })), ...teams.map(({ id }) => ({ kind: 'team' as const, id }))];
}
