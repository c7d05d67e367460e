import { contactKey } from '../../../domain/contact/contactKey';
import type { ContactRef } from '../../../domain/message/inboundEvent';
import { readRecord, readText } from '../../reading/readJson';
import type { JsonRecord } from '../../reading/readJson';
import { readTwilioAddress } from '../twilioAddress';
import { parseJsonText } from './parseJsonText';
import { readParameter } from './readParameter';

/**
 * The person of a callback. Twilio gives the phone, the business-scoped user id, or both; an id may stand with or without the
 * channel before it. What is neither is kept as an id, so that nobody is lost.
 */
export function callbackContact(body: JsonRecord, side: 'From' | 'To'): ContactRef | undefined {
	const written = readParameter(body, side);
	const address = readTwilioAddress(written ?? '');
	const channelContext = readRecord(readRecord(parseJsonText(readParameter(body, 'ChannelMetadata')), 'data'), 'context');
	const told = side === 'From' ? (readParameter(body, 'WaId') ?? readText(channelContext, 'WaId')) : undefined;
	const phone = address.phone ?? readTwilioAddress(told ?? '').phone;
	const userId = readTwilioAddress(readParameter(body, 'ExternalUserId') ?? '').userId ?? address.userId ?? (phone ? undefined : written);
	const key = contactKey({ phone, userId });
	if (!key) return undefined;
	const parentUserId = readTwilioAddress(readParameter(body, 'ParentExternalUserId') ?? '').userId;
	const name = side === 'From' ? (readParameter(body, 'ProfileName') ?? readText(channelContext, 'ProfileName')) : undefined;
	const username = side === 'From' ? readParameter(body, 'ProfileUsername', 'Username') : undefined;
	return {
		key,
		...(phone && { phone }),
		...(userId && { userId }),
		...(parentUserId && { parentUserId }),
		...(name && { name }),
		...(username && { username: username.replace(/^@/, '') }),
	};
}
