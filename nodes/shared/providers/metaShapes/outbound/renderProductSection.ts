import type { ProductSection } from '../../../domain/message/outboundMessage';

/** Products of a catalog under one heading. */
export const renderProductSection = ({ title, productIds }: ProductSection): object => ({
	...(title && { title }),
	product_items: productIds.map((id) => ({ product_retailer_id: id })),
});
