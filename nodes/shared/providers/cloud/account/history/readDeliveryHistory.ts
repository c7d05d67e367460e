import { success } from '../../../../domain/result';
import type { Result } from '../../../../domain/result';
import type { HttpPort } from '../../../httpPort';
import type { SendingAccount } from '../../../provider';
import type { ProviderFailure } from '../../../providerFailure';
import { isRecord, readList, readNumber, readRecord, readText } from '../../../reading/readJson';
import type { JsonRecord } from '../../../reading/readJson';
import { askAccount } from '../askAccount';
import { objectUrl } from '../objectUrl';

const FIELDS = 'id,message_id,events{delivery_status,webhook_update_state,timestamp,webhook_uri,error_description}';

/** One step of a message on its way, and whether we were told of it. */
export interface DeliveryStep {
	/** Meta's word in lower case, e.g. `delivered`. */
	state: string;
	/** ISO 8601. */
	at?: string;
	error?: string;
	webhook?: { state: string; url?: string };
}

/** What Meta remembers of a message of ours: the answer to "why has it not arrived". Empty where it knows nothing of it. */
export async function readDeliveryHistory(http: HttpPort, account: SendingAccount, messageId: string): Promise<Result<DeliveryStep[], ProviderFailure>> {
	const url = objectUrl(account, account.numberId, 'message_history');
	const answer = await askAccount(http, { method: 'GET', url, query: { message_id: messageId, fields: FIELDS } });
	if (!answer.ok) return answer;
	const entry = readList(answer.value, 'data').find((candidate) => readText(candidate, 'message_id') === messageId);
	return success(readList(readRecord(entry, 'events'), 'data').filter(isRecord).map(readStep));
}

function readStep(event: JsonRecord): DeliveryStep {
	const seconds = readNumber(event, 'timestamp');
	const webhookState = readText(event, 'webhook_update_state')?.toLowerCase();
	const url = readText(event, 'webhook_uri');
	const error = readText(event, 'error_description');
	return {
		state: readText(event, 'delivery_status')?.toLowerCase() ?? 'unknown',
		...(seconds !== undefined && { at: new Date(seconds * 1000).toISOString() }),
		...(error && { error }),
		...(webhookState && { webhook: { state: webhookState, ...(url && { url }) } }),
	};
}
