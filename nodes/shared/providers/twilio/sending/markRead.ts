import { failed, success } from '../../../domain/result';
import type { Result } from '../../../domain/result';
import type { HttpPort } from '../../httpPort';
import type { SendingAccount } from '../../provider';
import type { ProviderFailure } from '../../providerFailure';
import { harmlessToRepeat } from '../errors/harmlessToRepeat';
import { askTwilio } from '../http/askTwilio';
import { formBody } from '../http/formBody';
import { productUrl } from '../http/productUrl';

/** How Twilio says that it does not know the newer of the two calls. */
const NOT_KNOWN = new Set([400, 404]);

/**
 * Shows the contact that the message was read and that an answer is being written, until it comes or 25 seconds have passed. Twilio has
 * no call for the one without the other, so `typing` is shown in any case.
 * @see https://www.twilio.com/docs/whatsapp/api/typing-indicators-resource
 */
export async function markRead(http: HttpPort, account: SendingAccount, messageId: string): Promise<Result<void, ProviderFailure>> {
	const newer = await askTwilio(http, {
		method: 'POST',
		url: productUrl(account, 'messaging', '/v3/Indicators/Typing.json'),
		body: { json: { channel: 'WHATSAPP', messageId } },
	});
	if (newer.ok) return success(undefined);
	if (!NOT_KNOWN.has(newer.failure.httpStatus ?? 0)) return failed(harmlessToRepeat(newer.failure));
	const older = await askTwilio(http, {
		method: 'POST',
		url: productUrl(account, 'messaging', '/v2/Indicators/Typing.json'),
		body: formBody([
			['channel', 'whatsapp'],
			['messageId', messageId],
		]),
	});
	return older.ok ? success(undefined) : failed(harmlessToRepeat(older.failure));
}
