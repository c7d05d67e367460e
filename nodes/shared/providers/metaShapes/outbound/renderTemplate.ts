import type { OutboundMessage } from '../../../domain/message/outboundMessage';
import type { TemplateButton, TemplateHeader, TemplateParameters, TemplateVariable } from '../../../domain/message/templateParameters';
import type { ReadyMedia } from './readyOutbound';
import { renderFileHeader } from './renderMedia';
import { renderPlace } from './renderPlace';
import { renderProductSection } from './renderProductSection';

type Template = Extract<OutboundMessage<ReadyMedia>, { kind: 'template' }>;
type Parameters = TemplateParameters<ReadyMedia>;
type Component = Record<string, unknown>;

const LINE_BREAKS_AND_TABS = /[\r\n\t]+/g;
/** WhatsApp refuses five spaces in a row, four pass. */
const TOO_MANY_SPACES = / {5,}/g;

/** WhatsApp refuses variables with line breaks, tabs or long runs of spaces (132018), so they become one space. */
const onOneLine = (text: string): string => text.replace(LINE_BREAKS_AND_TABS, ' ').replace(TOO_MANY_SPACES, ' ').trim();

const textParameter = ({ text, name }: TemplateVariable): Component => ({
	type: 'text',
	...(name && { parameter_name: name }),
	text: onOneLine(text),
});

function headerParameter(header: TemplateHeader<ReadyMedia>): Component {
	switch (header.kind) {
		case 'text':
			return textParameter(header);
		case 'location':
			return { type: 'location', location: renderPlace(header) };
		case 'product':
			return { type: 'product', product: { product_retailer_id: header.productId, catalog_id: header.catalogId } };
		default:
			return renderFileHeader(header);
	}
}

function buttonParameter(button: TemplateButton): { subType: string; parameter: Component } {
	switch (button.kind) {
		case 'quickReply':
			return { subType: 'quick_reply', parameter: { type: 'payload', payload: button.value } };
		case 'url':
			return { subType: 'url', parameter: { type: 'text', text: button.value } };
		case 'copyCode':
			return { subType: 'copy_code', parameter: { type: 'coupon_code', coupon_code: button.value } };
		case 'flow': {
			const action = { ...(button.token && { flow_token: button.token }), ...(button.data && { flow_action_data: button.data }) };
			return { subType: 'flow', parameter: { type: 'action', action } };
		}
		case 'catalog': {
			const action = button.thumbnailProductId ? { thumbnail_product_retailer_id: button.thumbnailProductId } : {};
			return { subType: 'catalog', parameter: { type: 'action', action } };
		}
		case 'products': {
			const sections = button.sections.map(renderProductSection);
			return { subType: 'mpm', parameter: { type: 'action', action: { thumbnail_product_retailer_id: button.thumbnailProductId, sections } } };
		}
	}
}

function buttonComponent(button: TemplateButton): Component {
	const { subType, parameter } = buttonParameter(button);
	return { type: 'button', sub_type: subType, index: String(button.index), parameters: [parameter] };
}

/** A code stands in the text and behind the first button, whatever kind of code button that is. */
const codeParts = (code: string): Pick<Parameters, 'body' | 'buttons'> => ({
	body: [{ text: code }],
	buttons: [{ index: 0, kind: 'url', value: code }],
});

const partComponents = ({ header, body, buttons }: Pick<Parameters, 'header' | 'body' | 'buttons'>): Component[] => [
	...(header ? [{ type: 'header', parameters: [headerParameter(header)] }] : []),
	...(body.length > 0 ? [{ type: 'body', parameters: body.map(textParameter) }] : []),
	...buttons.map(buttonComponent),
];

const offerComponent = (endsAt: number): Component => ({
	type: 'limited_time_offer',
	parameters: [{ type: 'limited_time_offer', limited_time_offer: { expiration_time_ms: endsAt } }],
});

/**
 * An approved template with its variables filled in; components without variables are left out.
 * @see https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/overview
 */
export function renderTemplate({ name, language, parameters }: Template): Record<string, unknown> {
	const { code, offerEndsAt, cards = [] } = parameters;
	const components: Component[] = [
		...partComponents(code === undefined ? parameters : { header: parameters.header, ...codeParts(code) }),
		...(offerEndsAt === undefined ? [] : [offerComponent(offerEndsAt)]),
		...(cards.length > 0
			? [{ type: 'carousel', cards: cards.map((card, index) => ({ card_index: index, components: partComponents(card) })) }]
			: []),
	];
	return { name, language: { policy: 'deterministic', code: language }, ...(components.length > 0 && { components }) };
}
