import type { InboundMessage } from '../../../domain/message/inboundMessage';
import { toE164 } from '../../../domain/contact/phoneNumber';
import { readFlag, readRecord, readText } from '../../reading/readJson';
import type { JsonRecord } from '../../reading/readJson';

type MessageContext = InboundMessage['context'];

/** What a message quotes, where it was forwarded from, which product it asks about; a forwarded one names no message. */
export function messageContext(message: JsonRecord): MessageContext {
	const context = readRecord(message, 'context');
	if (!context) return undefined;
	const messageId = readText(context, 'id', 'message_id');
	const from = readText(context, 'from', 'from_user_id');
	const forwarded = readFlag(context, 'forwarded');
	const frequentlyForwarded = readFlag(context, 'frequently_forwarded');
	const product = readRecord(context, 'referred_product');
	const catalogId = readText(product, 'catalog_id');
	const productId = readText(product, 'product_retailer_id');
	const found = {
		...(messageId && { messageId }),
		...(from && { from: toE164(from) ?? from }),
		...(forwarded !== undefined && { forwarded }),
		...(frequentlyForwarded !== undefined && { frequentlyForwarded }),
		...((catalogId || productId) && { product: { ...(catalogId && { catalogId }), ...(productId && { productId }) } }),
	};
	return Object.keys(found).length > 0 ? found : undefined;
}
