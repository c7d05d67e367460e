import type { InboundMessage } from '../../../domain/message/inboundMessage';
import { readRecord, readText } from '../../reading/readJson';
import type { JsonRecord } from '../../reading/readJson';

type MessageReferral = InboundMessage['referral'];

/** The ad or post behind the first message after a click; it can stand on a message of any type. */
export function messageReferral(message: JsonRecord): MessageReferral {
	const referral = readRecord(message, 'referral');
	if (!referral) return undefined;
	const found: Array<[keyof NonNullable<MessageReferral>, string | undefined]> = [
		['sourceType', readText(referral, 'source_type')],
		['sourceId', readText(referral, 'source_id')],
		['sourceUrl', readText(referral, 'source_url')],
		['headline', readText(referral, 'headline')],
		['body', readText(referral, 'body')],
		['clickId', readText(referral, 'ctwa_clid')],
		['mediaUrl', readText(referral, 'image_url', 'video_url', 'thumbnail_url')],
	];
	const present = found.filter(([, value]) => value !== undefined);
	return present.length > 0 ? Object.fromEntries(present) : undefined;
}
