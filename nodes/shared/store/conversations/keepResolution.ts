import type { Conversation } from '../../domain/conversation/conversation';
import type { Deed } from '../deed';
import type { StoreContext } from '../storeContext';
import { conversationToRow } from './conversationRow';

/** Keeps what reports need to know of the cycle that has just ended, as it was before the resolution took it away (H54). */
export async function keepResolution({ db }: StoreContext, before: Conversation, after: Conversation, { actor, at }: Deed): Promise<void> {
	const { channel_id, cycle_opened_at, first_reply_at, assignee_id, team_id, topic, handled_by } = conversationToRow(before);
	await db
		.insertInto('resolutions')
		.values({
			conversation_id: after.id,
			number: after.resolutions,
			channel_id,
			opened_at: cycle_opened_at,
			first_reply_at,
			resolved_at: at.getTime(),
			resolver_kind: actor.kind,
			resolver_id: actor.id ?? null,
			assignee_id,
			team_id,
			topic,
			handled_by,
		})
		.execute();
}
