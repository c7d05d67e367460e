import { success } from '../../../../domain/result';
import type { Result } from '../../../../domain/result';
import type { HttpPort } from '../../../httpPort';
import type { SendingAccount } from '../../../provider';
import type { ProviderFailure } from '../../../providerFailure';
import { listPages } from '../../http/listPages';
import { readSender } from './readSender';
import type { Sender } from './readSender';
import { senderUrl } from './senderUrl';

/** The WhatsApp numbers of the account. */
export async function listSenders(http: HttpPort, account: SendingAccount, limit?: number): Promise<Result<Sender[], ProviderFailure>> {
	const pages = await listPages(http, { url: senderUrl(account), key: 'senders', query: { Channel: 'whatsapp' }, limit });
	return pages.ok ? success(pages.value.map(readSender)) : pages;
}
