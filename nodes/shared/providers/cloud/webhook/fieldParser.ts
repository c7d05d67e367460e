import type { InboundEvent } from '../../../domain/message/inboundEvent';
import type { EventSource } from '../../metaShapes/inbound/eventSource';
import { datedPart, unknownEvent } from '../../metaShapes/inbound/eventSource';
import { ACCOUNT_FIELDS, parseAccountField } from './parseAccountField';
import { parseCalls } from './parseCalls';
import { parseEchoes } from './parseEchoes';
import { parseMessagesField } from './parseMessagesField';
import { parsePreferences } from './parsePreferences';
import { TEMPLATE_FIELDS, parseTemplateField } from './parseTemplateField';
import { parseUserIdUpdate } from './parseUserIdUpdate';
import type { JsonRecord } from '../../reading/readJson';

/** Reads the value of one change; an empty answer means that nothing in it is known for the field. */
export type FieldParser = (source: EventSource, value: JsonRecord) => InboundEvent[];

const passedOn =
	(reason?: string): FieldParser =>
	(source, value) => [unknownEvent(source, datedPart(source, value), reason)];

const IMPORTED_HISTORY = 'This is an import of earlier conversations, not a message that a contact sent now.';
const IMPORTED_CONTACTS = 'This is an import of contacts from the WhatsApp Business app.';

/** @see https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/overview */
const PARSERS: ReadonlyMap<string, FieldParser> = new Map<string, FieldParser>([
	['messages', parseMessagesField],
	['smb_message_echoes', parseEchoes],
	['message_echoes', parseEchoes],
	['history', passedOn(IMPORTED_HISTORY)],
	['smb_app_state_sync', passedOn(IMPORTED_CONTACTS)],
	['user_preferences', parsePreferences],
	['user_id_update', parseUserIdUpdate],
	['calls', parseCalls],
	...TEMPLATE_FIELDS.map((field): [string, FieldParser] => [field, parseTemplateField]),
	...ACCOUNT_FIELDS.map((field): [string, FieldParser] => [field, parseAccountField]),
]);

const unknownField = passedOn();

/** Who reads which field. Fields that Meta adds later are passed on whole. */
export const fieldParser = (field: string): FieldParser => PARSERS.get(field) ?? unknownField;
