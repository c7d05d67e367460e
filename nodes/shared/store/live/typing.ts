import type { StoreContext } from '../storeContext';

/** An agent who writes an answer. */
export interface Typing {
	conversationId: string;
	agentId: string;
	until: Date;
}

export async function noteTyping({ db }: StoreContext, conversationId: string, agentId: string, until: Date, at: Date): Promise<void> {
	await db.deleteFrom('typing').where('until', '<=', at.getTime()).execute();
	await db
		.insertInto('typing')
		.values({ conversation_id: conversationId, agent_id: agentId, until: until.getTime() })
		.onConflict((conflict) => conflict.columns(['conversation_id', 'agent_id']).doUpdateSet({ until: until.getTime() }))
		.execute();
}

export async function whoTypes({ db }: StoreContext, at: Date): Promise<Typing[]> {
	const rows = await db.selectFrom('typing').selectAll().where('until', '>', at.getTime()).execute();
	return rows.map(({ conversation_id, agent_id, until }) => ({ conversationId: conversation_id, agentId: agent_id, until: new Date(until) }));
}
