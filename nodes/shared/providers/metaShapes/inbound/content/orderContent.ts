import type { InboundMessage } from '../../../../domain/message/inboundMessage';
import { isRecord, readList, readNumber, readRecord, readText } from '../../../reading/readJson';
import type { JsonRecord } from '../../../reading/readJson';
import type { ContentReader } from './messageContent';

type OrderItem = NonNullable<InboundMessage['order']>['items'][number];

function orderItem(item: JsonRecord): OrderItem[] {
	const productId = readText(item, 'product_retailer_id');
	if (!productId) return [];
	const quantity = readNumber(item, 'quantity');
	const price = readNumber(item, 'item_price');
	const currency = readText(item, 'currency');
	return [
		{ productId, ...(quantity !== undefined && { quantity }), ...(price !== undefined && { price }), ...(currency && { currency }) },
	];
}

/** A cart from the catalogue. */
export const orderContent: ContentReader = (message) => {
	const order = readRecord(message, 'order');
	if (!order) return undefined;
	const catalogId = readText(order, 'catalog_id');
	const text = readText(order, 'text');
	const items = readList(order, 'product_items').filter(isRecord).flatMap(orderItem);
	return { kind: 'order', ...(text && { text }), order: { ...(catalogId && { catalogId }), items } };
};
