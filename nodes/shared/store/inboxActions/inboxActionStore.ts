import type { InboxActionKind, InboxActionResult } from '../../domain/inbox/inboxAction';
import type { InboxActionRow } from '../schema/inboxRows';
import type { StoreContext } from '../storeContext';
import { done, notFound, type StoreResult } from '../storeResult';
import type { StoreRunner } from '../storeRunner';

/** What the store knows of something that an agent asked for in the inbox. */
export interface KeptAction extends Omit<InboxActionResult, 'conversation'> {
	agentId: string;
	/** ISO 8601. */
	askedAt: string;
}

export type ActionOutcome = Pick<KeptAction, 'failure' | 'messageId' | 'noteId'>;

/** What agents asked for in the inbox, each once, and what became of it. */
export interface InboxActionStore {
	/** `isNew` is false where the agent has asked for it under the same key before; then it is that one. */
	begin(action: { agentId: string; key: string; conversationId: string; kind: InboxActionKind }, at: Date): Promise<{ action: KeptAction; isNew: boolean }>;
	/** Failed where there is a failure, else done. What has finished stays as it is. */
	finish(id: string, outcome: ActionOutcome, at: Date): Promise<StoreResult<KeptAction>>;
	get(id: string): Promise<StoreResult<KeptAction>>;
	byKey(agentId: string, key: string): Promise<StoreResult<KeptAction>>;
	/** Forgets what was asked for before then; how many. */
	forget(before: Date): Promise<number>;
}

export const inboxActionStore = ({ read, write }: StoreRunner): InboxActionStore => ({
	begin: async (action, at) => await write(async (context) => await begin(context, action, at)),
	finish: async (id, outcome, at) => await write(async (context) => await finish(context, id, outcome, at)),
	get: async (id) =>
		await read(async ({ db }) => {
			const row = await db.selectFrom('inbox_actions').selectAll().where('id', '=', id).executeTakeFirst();
			return row ? done(actionFromRow(row)) : notFound('inbox action', id);
		}),
	byKey: async (agentId, key) =>
		await read(async (context) => {
			const row = await findByKey(context, agentId, key);
			return row ? done(actionFromRow(row)) : notFound('inbox action', key);
		}),
	forget: async (before) =>
		await write(async ({ db }) => (await db.deleteFrom('inbox_actions').where('asked_at', '<', before.getTime()).returning('id').execute()).length),
});

async function begin(context: StoreContext, action: Parameters<InboxActionStore['begin']>[0], at: Date): Promise<{ action: KeptAction; isNew: boolean }> {
	const { agentId, key, conversationId, kind } = action;
	const row: InboxActionRow = {
		id: context.newId(),
		agent_id: agentId,
		key,
		conversation_id: conversationId,
		kind,
		state: 'running',
		result: null,
		asked_at: at.getTime(),
		finished_at: null,
	};
	const kept = await context.db
		.insertInto('inbox_actions')
		.values(row)
		.onConflict((conflict) => conflict.columns(['agent_id', 'key']).doNothing())
		.returning('id')
		.executeTakeFirst();
	const known = kept ? row : await findByKey(context, agentId, key);
	if (!known) throw new Error('An action that is known is gone.');
	return { action: actionFromRow(known), isNew: kept !== undefined };
}

async function finish({ db }: StoreContext, id: string, { failure, messageId, noteId }: ActionOutcome, at: Date): Promise<StoreResult<KeptAction>> {
	const result = JSON.stringify({ failure, messageId, noteId });
	const finished = await db
		.updateTable('inbox_actions')
		.set({ state: failure ? 'failed' : 'done', result, finished_at: at.getTime() })
		.where('id', '=', id)
		.where('state', '=', 'running')
		.returningAll()
		.executeTakeFirst();
	const row = finished ?? (await db.selectFrom('inbox_actions').selectAll().where('id', '=', id).executeTakeFirst());
	return row ? done(actionFromRow(row)) : notFound('inbox action', id);
}

async function findByKey({ db }: StoreContext, agentId: string, key: string): Promise<InboxActionRow | undefined> {
	return await db.selectFrom('inbox_actions').selectAll().where('agent_id', '=', agentId).where('key', '=', key).executeTakeFirst();
}

export function actionFromRow(row: InboxActionRow): KeptAction {
	return {
		...(row.result === null ? {} : (JSON.parse(row.result) as ActionOutcome)),
		id: row.id,
		key: row.key,
		agentId: row.agent_id,
		conversationId: row.conversation_id,
		kind: row.kind as InboxActionKind,
		state: row.state,
		askedAt: new Date(row.asked_at).toISOString(),
	};
}
