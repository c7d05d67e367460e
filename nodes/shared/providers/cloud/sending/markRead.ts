import { failed, success } from '../../../domain/result';
import type { Result } from '../../../domain/result';
import type { HttpPort } from '../../httpPort';
import type { SendingAccount } from '../../provider';
import type { ProviderFailure } from '../../providerFailure';
import { harmlessToRepeat } from '../errors/harmlessToRepeat';
import { callGraph } from './callGraph';

/**
 * Shows the contact that the message, and all before it, was read; with `typing` also that an answer is being written, until it
 * comes or 25 seconds have passed.
 * @see https://developers.facebook.com/documentation/business-messaging/whatsapp/typing-indicators
 */
export async function markRead(
	http: HttpPort,
	account: SendingAccount,
	messageId: string,
	typing: boolean,
): Promise<Result<void, ProviderFailure>> {
	const answer = await callGraph(http, account, 'messages', {
		json: {
			messaging_product: 'whatsapp',
			status: 'read',
			message_id: messageId,
			...(typing && { typing_indicator: { type: 'text' } }),
		},
	});
	return answer.ok ? success(undefined) : failed(harmlessToRepeat(answer.failure));
}
