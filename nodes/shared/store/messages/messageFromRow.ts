import type { Receipt } from '../../domain/message/receipt';
import type { StoredMessage } from '../helpdeskStore';
import type { MessageRow } from '../schema/deskSchema';
import { toIso, toOptionalIso } from '../timestamp';

/** A message as the desk sees it. */
export function messageFromRow(row: Omit<MessageRow, 'seq'>, contactId: string | undefined, handledAt?: number | null): StoredMessage {
	return {
		id: row.id,
		conversationId: row.conversation_id ?? undefined,
		channelId: row.channel_id,
		contactId,
		direction: row.direction,
		providerId: row.provider_id,
		kind: row.kind,
		text: row.text ?? undefined,
		target: row.target ?? undefined,
		sentAt: toIso(row.sent_at),
		state: row.state ?? undefined,
		stateAt: toOptionalIso(row.state_at),
		error: row.error === null ? undefined : (JSON.parse(row.error) as Receipt['error']),
		author: row.author ?? undefined,
		handledAt: toOptionalIso(handledAt),
	};
}
