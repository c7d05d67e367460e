import { accountChannelId } from '../../../domain/channel/accountChannelId';
import { isSameLine } from '../../../domain/contact/phoneVariants';
import { toE164 } from '../../../domain/contact/phoneNumber';
import type { EventSource } from '../../metaShapes/inbound/eventSource';
import { readText } from '../../reading/readJson';
import type { JsonRecord } from '../../reading/readJson';

interface RowClues {
	row: JsonRecord;
	field: string;
	account?: string;
	/** The phone of the contact where it is known for certain, so that it is not taken for the business number. */
	contact?: string;
	/** The business number of the setup. */
	ownNumber?: string;
}

/** The phones in `from` and `to`, each once, but for the one of the contact. */
function businessPhones(row: JsonRecord, contact: string | undefined): string[] {
	const written = ['from', 'to'].flatMap((key) => readText(row, key) ?? []);
	const phones = written.flatMap((text) => toE164(text) ?? []);
	return [...new Set(phones)].filter((phone) => contact === undefined || !isSameLine(phone, contact));
}

/**
 * Names the business number of a row. The vendor's own samples contradict each other about `from` and `to`, so the number of the
 * setup counts unless they leave exactly one other number. Rows of the whole account name no number.
 */
export function rowSource({ row, field, account, contact, ownNumber }: RowClues): EventSource {
	const found = businessPhones(row, contact);
	const phone = found.length === 1 ? found[0] : (ownNumber ?? found[0]);
	return {
		provider: 'engagelab',
		field,
		channel: {
			id: phone ? channelOf(phone) : accountChannelId('engagelab', account),
			...(phone && { phone }),
			...(account && { account }),
		},
	};
}

/** What concerns no single number; no number can have this id. */
export const accountSource = (field: string, account?: string): EventSource => ({
	provider: 'engagelab',
	field,
	channel: { id: accountChannelId('engagelab', account), ...(account && { account }) },
});

const channelOf = (phone: string): string => `engagelab:${phone}`;
