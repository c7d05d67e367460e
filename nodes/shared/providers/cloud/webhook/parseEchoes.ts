import type { InboundEvent } from '../../../domain/message/inboundEvent';
import { contactDirectory } from './contactDirectory';
import type { ContactDirectory } from './contactDirectory';
import type { EventSource } from '../../metaShapes/inbound/eventSource';
import { unknownEvent } from '../../metaShapes/inbound/eventSource';
import { parseChangeErrors } from './parseChangeErrors';
import { parseMessage } from '../../metaShapes/inbound/parseMessage';
import { isRecord, readList, readText } from '../../reading/readJson';
import type { JsonRecord } from '../../reading/readJson';

function parseEcho(source: EventSource, raw: unknown, directory: ContactDirectory): InboundEvent {
	if (!isRecord(raw)) return unknownEvent(source, raw, 'The echo is not an object.');
	const id = readText(raw, 'id');
	const contact = directory.find({
		address: readText(raw, 'to'),
		userId: readText(raw, 'to_user_id'),
		parentUserId: readText(raw, 'to_parent_user_id'),
	});
	if (!id) return unknownEvent(source, raw, 'The echo has no id.');
	if (!contact) return unknownEvent(source, raw, 'The echo names nobody to whom it went.');
	return { event: 'echo', provider: source.provider, channel: source.channel, contact, message: parseMessage(id, raw), raw };
}

/** What staff wrote in the WhatsApp Business app, or another app on the number: the contact is the one it went to. */
export function parseEchoes(source: EventSource, value: JsonRecord): InboundEvent[] {
	const echoes = readList(value, 'message_echoes');
	const directory = contactDirectory(value, echoes.length);
	return [...echoes.map((echo) => parseEcho(source, echo, directory)), ...parseChangeErrors(source, value)];
}
