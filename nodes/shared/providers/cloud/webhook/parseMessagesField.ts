import type { InboundEvent } from '../../../domain/message/inboundEvent';
import { contactDirectory } from './contactDirectory';
import type { ContactDirectory } from './contactDirectory';
import type { EventSource } from '../../metaShapes/inbound/eventSource';
import { unknownEvent } from '../../metaShapes/inbound/eventSource';
import { parseChangeErrors } from './parseChangeErrors';
import { parseMessage } from '../../metaShapes/inbound/parseMessage';
import { parseStatus } from './parseStatus';
import { parseSystemMessage } from '../../metaShapes/inbound/parseSystemMessage';
import { readError } from '../../metaShapes/inbound/readError';
import type { WebhookError } from '../../metaShapes/inbound/readError';
import { isRecord, readList, readText } from '../../reading/readJson';
import type { JsonRecord } from '../../reading/readJson';

/** A message without sender or id cannot be answered or told from its repetition, but it can still be looked at. */
function parseItem(source: EventSource, item: unknown, directory: ContactDirectory, changeError: WebhookError | undefined): InboundEvent {
	if (!isRecord(item)) return unknownEvent(source, item, 'The message is not an object.');
	if (readText(item, 'type') === 'system') return parseSystemMessage(source, item);
	const id = readText(item, 'id');
	const contact = directory.find({
		address: readText(item, 'from'),
		userId: readText(item, 'from_user_id'),
		parentUserId: readText(item, 'from_parent_user_id'),
	});
	if (!id) return unknownEvent(source, item, 'The message has no id.');
	if (!contact) return unknownEvent(source, item, 'The message has no sender.');
	const { provider, channel } = source;
	return { event: 'message', provider, channel, contact, message: parseMessage(id, item, changeError), raw: item };
}

/** The field in which people write and receipts come: messages first, then receipts, then errors, each in their order. */
export function parseMessagesField(source: EventSource, value: JsonRecord): InboundEvent[] {
	const messages = readList(value, 'messages');
	const statuses = readList(value, 'statuses');
	const directory = contactDirectory(value, messages.length + statuses.length);
	const changeError = readError(value);
	return [
		...messages.map((item) => parseItem(source, item, directory, changeError)),
		...statuses.map((status) => parseStatus(source, status, directory)),
		...parseChangeErrors(source, value),
	];
}
