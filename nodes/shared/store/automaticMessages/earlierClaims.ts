import type { AutomaticMessageRow } from '../schema/automaticMessageRow';
import type { StoreContext } from '../storeContext';
import type { AutomaticMessageOrder } from './automaticMessageStore';

/** What a conversation has of what is wanted now. */
export interface EarlierClaims {
	/** The very same automatic message. */
	same?: AutomaticMessageRow;
	/** Whether another automatic message was taken up for the same message of the contact. */
	isAnswered: boolean;
}

/**
 * The same message of the contact in another execution means that the first one was ended, or is slow. What that one had taken up and
 * not begun to send is taken from it: it gets another id, so that the first one, should it live, cannot begin any more.
 */
export async function earlierClaims({ db, newId }: StoreContext, conversationId: string, { kind, occasion, answers, execution }: AutomaticMessageOrder): Promise<EarlierClaims> {
	const rows = await db
		.selectFrom('automatic_messages')
		.selectAll()
		.where('conversation_id', '=', conversationId)
		.where((eb) => eb.or([eb.and({ kind, occasion }), ...(answers === undefined ? [] : [eb('answers', '=', answers)])]))
		.execute();
	const isSame = (row: AutomaticMessageRow) => row.kind === kind && row.occasion === occasion;
	const forMessage = (row: AutomaticMessageRow) => answers !== undefined && row.answers === answers;
	const isLeft = (row: AutomaticMessageRow) => forMessage(row) && row.state === 'taken' && row.execution !== null && execution !== undefined && row.execution !== execution;
	for (const row of rows.filter(isLeft)) {
		const id = newId();
		const isFree = await db.updateTable('automatic_messages').set({ state: 'free', id }).where('id', '=', row.id).where('state', '=', 'taken').returning('id').executeTakeFirst();
		// Else the other execution has begun in this very moment.
		Object.assign(row, isFree ? { state: 'free', id } : { state: 'begun' });
	}
	return { same: rows.find(isSame), isAnswered: rows.some((row) => !isSame(row) && forMessage(row) && row.state !== 'free') };
}
