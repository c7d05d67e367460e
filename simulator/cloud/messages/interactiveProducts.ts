import { z } from 'zod';
import { bodyText, footerText, textHeader } from './interactiveParts.ts';
import type { InteractiveKind } from './interactiveKind.ts';
import { PRODUCT_ITEMS, PRODUCT_SECTIONS, SECTION_TITLE_LENGTH } from './messageLimits.ts';
import { sizedText } from './sizedText.ts';

const sku = z.string().min(1, 'Product retailer id must not be empty.');
const catalogId = z.string().min(1, 'Catalog id must not be empty.');

const oneSchema = z.strictObject({
	type: z.literal('product'),
	body: bodyText().optional(),
	footer: footerText.optional(),
	action: z.strictObject({ catalog_id: catalogId, product_retailer_id: sku }),
});

/** A single product of the catalogue. */
export const oneProduct: InteractiveKind<typeof oneSchema> = {
	schema: oneSchema,
	parts: ({ action }) => ({ actions: [{ type: 'other', title: `View ${action.product_retailer_id}` }] }),
};

const manySchema = z.strictObject({
	type: z.literal('product_list'),
	header: textHeader,
	body: bodyText(),
	footer: footerText.optional(),
	action: z.strictObject({
		catalog_id: catalogId,
		sections: z
			.array(
				z.strictObject({
					title: sizedText('Section title', SECTION_TITLE_LENGTH).optional(),
					product_items: z.array(z.strictObject({ product_retailer_id: sku })).min(1, 'Each section needs at least one product.'),
				}),
			)
			.min(1, 'At least one section is needed.')
			.max(PRODUCT_SECTIONS, `Too many sections. Max allowed sections: ${PRODUCT_SECTIONS}`)
			.refine(
				(sections) => sections.flatMap((section) => section.product_items).length <= PRODUCT_ITEMS,
				`Too many products. Max allowed products: ${PRODUCT_ITEMS}`,
			),
	}),
});

/** Several products in sections. */
export const manyProducts: InteractiveKind<typeof manySchema> = {
	schema: manySchema,
	parts: () => ({ actions: [{ type: 'other', title: 'View items' }] }),
};

const catalogSchema = z.strictObject({
	type: z.literal('catalog_message'),
	body: bodyText(),
	footer: footerText.optional(),
	action: z.strictObject({
		name: z.literal('catalog_message', 'Action name must be catalog_message.'),
		parameters: z.strictObject({ thumbnail_product_retailer_id: sku.optional() }).optional(),
	}),
});

/** The whole catalogue. */
export const wholeCatalog: InteractiveKind<typeof catalogSchema> = {
	schema: catalogSchema,
	parts: () => ({ actions: [{ type: 'other', title: 'View catalog' }] }),
};
