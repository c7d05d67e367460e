import type { MediaRef } from '../../domain/message/inboundMessage';
import type { Receipt } from '../../domain/message/receipt';
import type { StoredMessage } from '../helpdeskStore';
import type { MessageRow } from '../schema/deskSchema';
import { toIso, toOptionalIso } from '../timestamp';

/** What is harmful is only for the eyes of those who ask for it. */
export interface MessageView {
	showQuarantined?: boolean;
}

/** A message as the desk sees it. */
export function messageFromRow(row: Omit<MessageRow, 'seq'>, contactId: string | undefined, handledAt?: number | null, { showQuarantined = false }: MessageView = {}): StoredMessage {
	const isHidden = row.quarantined !== 0 && !showQuarantined;
	return {
		id: row.id,
		conversationId: row.conversation_id ?? undefined,
		channelId: row.channel_id,
		contactId,
		direction: row.direction,
		providerId: row.provider_id,
		kind: row.kind,
		text: isHidden ? undefined : (row.text ?? undefined),
		media: isHidden || row.media === null ? undefined : (JSON.parse(row.media) as MediaRef),
		quarantined: row.quarantined !== 0 ? true : undefined,
		target: row.target ?? undefined,
		sentAt: toIso(row.sent_at),
		state: row.state ?? undefined,
		stateAt: toOptionalIso(row.state_at),
		error: row.error === null ? undefined : (JSON.parse(row.error) as Receipt['error']),
		author: row.author ?? undefined,
		agentId: row.author_id ?? undefined,
		handledAt: toOptionalIso(handledAt),
	};
}
