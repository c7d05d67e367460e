import { readRecord, readText } from '../../../reading/readJson';
import type { JsonRecord } from '../../../reading/readJson';
import type { ContentReader } from './messageContent';

/** The text of an edited message, which for media is the caption. */
function editedText(message: JsonRecord | undefined): string | undefined {
	const type = readText(message, 'type') ?? 'text';
	return readText(readRecord(message, type), 'body', 'caption');
}

/** A message that the contact wrote anew. */
export const editContent: ContentReader = (message) => {
	const edit = readRecord(message, 'edit');
	const messageId = readText(edit, 'original_message_id');
	if (!messageId) return undefined;
	const text = editedText(readRecord(edit, 'message'));
	return { kind: 'edit', ...(text && { text }), change: { messageId, ...(text && { text }) } };
};

/** A message that the contact deleted for everyone. */
export const revokeContent: ContentReader = (message) => {
	const messageId = readText(readRecord(message, 'revoke'), 'original_message_id');
	return messageId ? { kind: 'revoke', change: { messageId } } : undefined;
};
