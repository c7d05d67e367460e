import type { InboxSessionRow } from '../schema/inboxRows';
import type { StoreContext } from '../storeContext';
import { done, type StoreResult } from '../storeResult';
import { activeAgent } from './activeAgent';

export interface NewSession {
	agentId: string;
	beganWith: 'link' | 'password';
	accessHash: string;
	accessExpiresAt: Date;
	refreshHash: string;
	expiresAt: Date;
}

/** An inbox that is open somewhere. */
export interface Session {
	id: string;
	agentId: string;
	beganWith: 'link' | 'password';
	accessExpiresAt: Date;
	expiresAt: Date;
}

export async function openSession(context: StoreContext, session: NewSession, at: Date): Promise<StoreResult<Session>> {
	const agent = await activeAgent(context, session.agentId);
	if (!agent.ok) return agent;
	await context.db.deleteFrom('inbox_sessions').where('expires_at', '<=', at.getTime()).execute();
	const row: InboxSessionRow = {
		id: context.newId(),
		agent_id: session.agentId,
		began_with: session.beganWith,
		access_hash: session.accessHash,
		access_expires_at: session.accessExpiresAt.getTime(),
		refresh_hash: session.refreshHash,
		expires_at: session.expiresAt.getTime(),
	};
	await context.db.insertInto('inbox_sessions').values(row).execute();
	return done(fromRow(row));
}

export async function readSession({ db }: StoreContext, accessHash: string, at: Date): Promise<Session | undefined> {
	const row = await db
		.selectFrom('inbox_sessions as session')
		.innerJoin('agents', 'agents.id', 'session.agent_id')
		.selectAll('session')
		.where('session.access_hash', '=', accessHash)
		.where('session.access_expires_at', '>', at.getTime())
		.where('session.expires_at', '>', at.getTime())
		.where('agents.is_active', '=', 1)
		.executeTakeFirst();
	return row && fromRow(row);
}

export async function isOpen({ db }: StoreContext, id: string, at: Date): Promise<boolean> {
	const row = await db
		.selectFrom('inbox_sessions as session')
		.innerJoin('agents', 'agents.id', 'session.agent_id')
		.select('session.id')
		.where('session.id', '=', id)
		.where('session.expires_at', '>', at.getTime())
		.where('agents.is_active', '=', 1)
		.executeTakeFirst();
	return row !== undefined;
}

export async function renewSession(context: StoreContext, refreshHash: string, accessHash: string, accessExpiresAt: Date, at: Date): Promise<Session | undefined> {
	const row = await context.db
		.updateTable('inbox_sessions')
		.set({ access_hash: accessHash, access_expires_at: accessExpiresAt.getTime() })
		.where('refresh_hash', '=', refreshHash)
		.where('expires_at', '>', at.getTime())
		.returningAll()
		.executeTakeFirst();
	return row && (await activeAgent(context, row.agent_id)).ok ? fromRow(row) : undefined;
}

export async function endSessions({ db }: StoreContext, agentId: string, { only, except }: { only?: string; except?: string } = {}): Promise<number> {
	let query = db.deleteFrom('inbox_sessions').where('agent_id', '=', agentId).returning('id');
	if (only !== undefined) query = query.where('id', '=', only);
	if (except !== undefined) query = query.where('id', '<>', except);
	return (await query.execute()).length;
}

const fromRow = (row: InboxSessionRow): Session => ({
	id: row.id,
	agentId: row.agent_id,
	beganWith: row.began_with,
	accessExpiresAt: new Date(row.access_expires_at),
	expiresAt: new Date(row.expires_at),
});
