import type { InboundEvent } from '../../../domain/message/inboundEvent';
import { contactRef, readAddress } from '../../metaShapes/inbound/contactRef';
import type { EventSource } from '../../metaShapes/inbound/eventSource';
import { unknownEvent } from '../../metaShapes/inbound/eventSource';
import { identityEvent } from '../../metaShapes/inbound/identityEvent';
import { isRecord, readList, readRecord, readText } from '../../reading/readJson';
import type { JsonRecord } from '../../reading/readJson';
import { readTime } from '../../metaShapes/inbound/readTime';

function parseUpdate(source: EventSource, raw: unknown): InboundEvent {
	if (!isRecord(raw)) return unknownEvent(source, raw, 'The update of a user id is not an object.');
	const ids = readRecord(raw, 'user_id');
	const parents = readRecord(raw, 'parent_user_id');
	const { phone } = readAddress(readText(raw, 'wa_id'));
	const previous = { userId: readText(ids, 'previous'), parentUserId: readText(parents, 'previous') };
	const current = { userId: readText(ids, 'current'), parentUserId: readText(parents, 'current') };
	const contact = contactRef({ address: phone, userId: current.userId, parentUserId: current.parentUserId });
	if (!contact) return unknownEvent(source, raw, 'The update of a user id names no contact.');
	return identityEvent(source, { contact, change: 'userId', previous, current, at: readTime(raw, 'timestamp'), raw });
}

/** The field that tells that business-scoped user ids were given anew. */
export const parseUserIdUpdate = (source: EventSource, value: JsonRecord): InboundEvent[] =>
	readList(value, 'user_id_update').map((update) => parseUpdate(source, update));
