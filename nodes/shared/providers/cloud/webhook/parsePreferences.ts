import type { InboundEvent } from '../../../domain/message/inboundEvent';
import { contactDirectory } from './contactDirectory';
import type { ContactDirectory } from './contactDirectory';
import type { EventSource } from '../../metaShapes/inbound/eventSource';
import { unknownEvent } from '../../metaShapes/inbound/eventSource';
import { isRecord, readList, readText } from '../../reading/readJson';
import type { JsonRecord } from '../../reading/readJson';
import { readTime } from '../../metaShapes/inbound/readTime';

/** The only category there has been so far. */
const MARKETING = 'marketing_messages';

function parsePreference(source: EventSource, raw: unknown, directory: ContactDirectory): InboundEvent {
	if (!isRecord(raw)) return unknownEvent(source, raw, 'The preference is not an object.');
	const value = readText(raw, 'value');
	const contact = directory.find({
		address: readText(raw, 'wa_id'),
		userId: readText(raw, 'user_id'),
		parentUserId: readText(raw, 'parent_user_id'),
	});
	if (!contact) return unknownEvent(source, raw, 'The preference names no contact.');
	if (!value) return unknownEvent(source, raw, 'The preference has no value.');
	const at = readTime(raw, 'timestamp');
	return {
		event: 'optOut',
		provider: source.provider,
		channel: source.channel,
		contact,
		preference: { category: readText(raw, 'category') ?? MARKETING, value, ...(at && { at }) },
		raw,
	};
}

/** Contacts who stop, resume or sign up for marketing messages in the app. */
export function parsePreferences(source: EventSource, value: JsonRecord): InboundEvent[] {
	const preferences = readList(value, 'user_preferences');
	const directory = contactDirectory(value, preferences.length);
	return preferences.map((preference) => parsePreference(source, preference, directory));
}
