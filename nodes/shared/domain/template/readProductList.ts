import type { ProductSection } from '../message/outboundMessage';

/** Products as people write them, `Bikes: bike-1, bike-2; Helmets: helmet-9`; without a colon there is one section without a title. */
export function readProductList(written: string): ProductSection[] {
	return written
		.split(';')
		.map((section) => {
			const colon = section.indexOf(':');
			const title = colon < 0 ? undefined : section.slice(0, colon).trim() || undefined;
			const productIds = section
				.slice(colon + 1)
				.split(',')
				.map((id) => id.trim())
				.filter(Boolean);
			return { ...(title === undefined ? {} : { title }), productIds };
		})
		.filter(({ productIds }) => productIds.length > 0);
}
