import { success } from '../../../../domain/result';
import type { Result } from '../../../../domain/result';
import type { HttpPort } from '../../../httpPort';
import type { SendingAccount } from '../../../provider';
import type { ProviderFailure } from '../../../providerFailure';
import { readText } from '../../../reading/readJson';
import { listPages } from '../listPages';
import { objectUrl } from '../objectUrl';

export interface BlockedUser {
	waId?: string;
	userId?: string;
}

/** Whom the number has blocked; there can be 64,000. */
export async function listBlockedUsers(http: HttpPort, account: SendingAccount, limit?: number): Promise<Result<BlockedUser[], ProviderFailure>> {
	const pages = await listPages(http, objectUrl(account, account.numberId, 'block_users'), {}, limit);
	if (!pages.ok) return pages;
	return success(
		pages.value.map((user) => {
			const waId = readText(user, 'wa_id');
			const userId = readText(user, 'user_id');
			return { ...(waId && { waId }), ...(userId && { userId }) };
		}),
	);
}
