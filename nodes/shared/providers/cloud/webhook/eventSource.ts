import { accountChannelId } from '../../../domain/channel/accountChannelId';
import { toE164 } from '../../../domain/contact/phoneNumber';
import type { EventSource } from '../../metaShapes/inbound/eventSource';
import { readRecord, readText } from '../../reading/readJson';
import type { JsonRecord } from '../../reading/readJson';

const withoutPrefix = (written: string | undefined): string | undefined => (written === undefined ? undefined : toE164(written));

/** Names the business number of a change. Changes of the whole account name no number; they get the channel of the account. */
export function eventSource(field: string, account: string | undefined, value: JsonRecord | undefined): EventSource {
	const metadata = readRecord(value, 'metadata');
	const numberId = readText(metadata, 'phone_number_id');
	const phone = withoutPrefix(readText(metadata, 'display_phone_number') ?? readText(value, 'display_phone_number'));
	return {
		provider: 'cloud',
		field,
		channel: {
			id: numberId ? `cloud:${numberId}` : accountChannelId('cloud', account),
			...(phone && { phone }),
			...(account && { account }),
		},
	};
}
