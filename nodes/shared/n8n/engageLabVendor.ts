import { TEXT_MAX_LENGTH } from '../domain/message/limits';
import { fetchMedia } from '../providers/cloud/account/media/fetchMedia';
import { createEngageLabProvider } from '../providers/engagelab/engageLabProvider';
import { engageLabAccount } from './engageLabAccount';
import type { Vendor } from './vendor';

/** WhatsApp through EngageLab, which leaves the files of contacts at Meta. */
export const engageLabVendor: Vendor = {
	provider: createEngageLabProvider(fetchMedia),
	credential: 'engageLabWhatsAppApi',
	node: 'EngageLab WhatsApp',
	textMaxLength: TEXT_MAX_LENGTH,
	account: engageLabAccount,
};
