import type { ReceiptMoved } from '../../whatsapp/businessNumber.ts';
import type { CloudNumber } from '../directory.ts';
import { errorTitle } from '../graph/graphError.ts';
import type { SendRecord } from '../sendRecords.ts';
import { FAILURE_CODES } from './failureCodes.ts';
import { webhookContact, webhookMetadata } from './inboundValue.ts';

const ERROR_PAGE = 'https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes';

function errorOf({ failure }: ReceiptMoved): Record<string, unknown> | undefined {
	if (!failure) return undefined;
	const code = FAILURE_CODES[failure.reason];
	const title = errorTitle(code);
	return { code, title, message: title, error_data: { details: failure.details }, href: ERROR_PAGE };
}

/** Writes a receipt as the `value` of Meta's `messages` webhook. */
export function statusValue(number: CloudNumber, receipt: ReceiptMoved, sent: SendRecord | undefined): Record<string, unknown> {
	const { customer, state, messageId, at } = receipt;
	const phone = customer ? customer.phone : sent?.dialled;
	const error = errorOf(receipt);
	const priced = sent?.pricing !== undefined && (state === 'sent' || state === 'delivered');
	const known = customer?.userId !== undefined && !error;
	return {
		messaging_product: 'whatsapp',
		metadata: webhookMetadata(number),
		...(known ? { contacts: [webhookContact(customer)] } : {}),
		statuses: [
			{
				id: messageId,
				status: state,
				timestamp: String(Math.floor(at / 1000)),
				...(phone ? { recipient_id: phone } : {}),
				...(known ? { recipient_user_id: customer.userId } : {}),
				...(known && customer.parentUserId ? { recipient_parent_user_id: customer.parentUserId } : {}),
				...(sent?.callbackData === undefined ? {} : { biz_opaque_callback_data: sent.callbackData }),
				...(sent?.conversation && priced ? { conversation: sent.conversation } : {}),
				...(priced ? { pricing: sent.pricing } : {}),
				...(error ? { errors: [error] } : {}),
			},
		],
	};
}
