import { success } from '../../../../domain/result';
import type { Result } from '../../../../domain/result';
import type { MediaDescription } from '../../../fetchedMedia';
import type { HttpPort } from '../../../httpPort';
import type { SendingAccount } from '../../../provider';
import type { ProviderFailure } from '../../../providerFailure';
import { readText } from '../../../reading/readJson';
import { listPages } from '../../http/listPages';
import { accountUrl, pathOf } from '../../http/productUrl';
import { readDescription } from './describeMedia';

/** The files of one message. */
export async function listMedia(http: HttpPort, account: SendingAccount, messageId: string): Promise<Result<MediaDescription[], ProviderFailure>> {
	const pages = await listPages(http, { url: `${accountUrl(account, pathOf('Messages', messageId, 'Media'))}.json`, key: 'media_list' });
	if (!pages.ok) return pages;
	return success(pages.value.map((raw) => readDescription(account, { messageSid: messageId, mediaSid: readText(raw, 'sid') ?? '' }, raw)));
}
