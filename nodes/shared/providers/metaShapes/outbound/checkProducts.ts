import {
	BUTTONS_BODY_MAX_LENGTH,
	FOOTER_TEXT_MAX_LENGTH,
	LIST_SECTION_TITLE_MAX_LENGTH,
	PRODUCTS_MAX_COUNT,
	PRODUCT_SECTIONS_MAX_COUNT,
} from '../../../domain/message/limits';
import type { OutboundMessage, ProductSection } from '../../../domain/message/outboundMessage';
import { checkCount, checkFrame } from './checkFrame';
import { checkLength, checkPresent, quoted } from '../../checking/checkText';

type Products = Extract<OutboundMessage, { kind: 'product' | 'productList' | 'catalog' }>;

const checkSection = ({ title, productIds }: ProductSection, number: number, sections: number): string[] => [
	...(sections > 1 ? checkPresent(`The title of section ${number}, needed because there is more than one,`, title) : []),
	...checkLength(quoted('The section title', title ?? ''), title, LIST_SECTION_TITLE_MAX_LENGTH),
	...(productIds.length === 0 ? [`Section ${number} has no products. Add at least one, or remove the section.`] : []),
	...productIds.flatMap((id) => checkPresent(`A product id in section ${number}`, id)),
];

/** Sections of products, as lists of products and templates with several products have them. */
export function checkProductSections(sections: ProductSection[]): string[] {
	const products = sections.flatMap(({ productIds }) => productIds);
	return [
		...checkCount('sections', sections.length, PRODUCT_SECTIONS_MAX_COUNT),
		...(products.length > 0 ? checkCount('products', products.length, PRODUCTS_MAX_COUNT) : []),
		...sections.flatMap((section, index) => checkSection(section, index + 1, sections.length)),
	];
}

/** One product, several of them, or the whole catalog. */
export function checkProducts(message: Products): string[] {
	switch (message.kind) {
		case 'product':
			return [
				...checkLength('The text', message.text, BUTTONS_BODY_MAX_LENGTH),
				...checkLength('The footer', message.footer, FOOTER_TEXT_MAX_LENGTH),
				...checkPresent('The catalog id', message.catalogId),
				...checkPresent('The product id', message.productId),
			];
		case 'productList':
			return [
				...checkPresent('The header', message.header),
				...checkFrame(message, BUTTONS_BODY_MAX_LENGTH),
				...checkPresent('The catalog id', message.catalogId),
				...checkProductSections(message.sections),
			];
		case 'catalog':
			return checkFrame(message, BUTTONS_BODY_MAX_LENGTH);
	}
}
