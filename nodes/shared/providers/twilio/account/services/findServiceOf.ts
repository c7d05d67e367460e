import { success } from '../../../../domain/result';
import type { Result } from '../../../../domain/result';
import type { HttpPort } from '../../../httpPort';
import type { SendingAccount } from '../../../provider';
import type { ProviderFailure } from '../../../providerFailure';
import { readText } from '../../../reading/readJson';
import { listPages } from '../../http/listPages';
import { listServices } from './listServices';
import type { MessagingService } from './readService';
import { serviceUrl } from './serviceUrl';

/** The Messaging Service that a sender is in, whose addresses then count; nothing where it stands alone. One call for each service. */
export async function findServiceOf(http: HttpPort, account: SendingAccount, senderId: string): Promise<Result<MessagingService | undefined, ProviderFailure>> {
	const services = await listServices(http, account);
	if (!services.ok) return services;
	for (const service of services.value) {
		const members = await listPages(http, {
			url: serviceUrl(account, service.id, 'ChannelSenders'),
			key: 'senders',
			limit: 1,
			keep: (member) => readText(member, 'sid') === senderId,
		});
		if (!members.ok) return members;
		if (members.value.length > 0) return success(service);
	}
	return success(undefined);
}
