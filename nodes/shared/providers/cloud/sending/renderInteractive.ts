import type { FlowMessage, ListSection, MessageHeader, OutboundMessage } from '../../../domain/message/outboundMessage';
import type { ReadyMedia } from '../../metaShapes/outbound/readyOutbound';
import { renderCarousel, renderLinkAction } from './renderCarousel';
import { renderFileHeader } from '../../metaShapes/outbound/renderMedia';
import { renderProductSection } from '../../metaShapes/outbound/renderProductSection';
import { withoutEmpty } from '../../metaShapes/outbound/withoutEmpty';

export type InteractiveMessage = Extract<
	OutboundMessage<ReadyMedia>,
	{
		kind:
			| 'buttons'
			| 'list'
			| 'linkButton'
			| 'locationRequest'
			| 'contactRequest'
			| 'flow'
			| 'product'
			| 'productList'
			| 'catalog'
			| 'carousel';
	}
>;

/** The version of the message, not of the form; Meta knows no other. */
const FLOW_MESSAGE_VERSION = '3';

const renderSection = ({ title, rows }: ListSection): object => ({
	...(title && { title }),
	rows: rows.map(withoutEmpty),
});

function renderFlow({ flow, token, buttonText, draft, start }: FlowMessage): object {
	const payload = start.by === 'screen' && start.screen ? { screen: start.screen, ...(start.data && { data: start.data }) } : undefined;
	return {
		flow_message_version: FLOW_MESSAGE_VERSION,
		[flow.by === 'id' ? 'flow_id' : 'flow_name']: flow.value,
		...(token && { flow_token: token }),
		flow_cta: buttonText,
		...(draft && { mode: 'draft' }),
		flow_action: start.by === 'screen' ? 'navigate' : 'data_exchange',
		...(payload && { flow_action_payload: payload }),
	};
}

type Plain = Exclude<InteractiveMessage, { kind: 'carousel' }>;

/** Meta's name of each kind, and what it lets the contact do. */
function renderAction(message: Plain): { type: string; action: object } {
	switch (message.kind) {
		case 'buttons':
			return { type: 'button', action: { buttons: message.buttons.map(({ id, title }) => ({ type: 'reply', reply: { id, title } })) } };
		case 'list':
			return { type: 'list', action: { button: message.buttonText, sections: message.sections.map(renderSection) } };
		case 'linkButton':
			return { type: 'cta_url', action: renderLinkAction(message.button) };
		case 'locationRequest':
			return { type: 'location_request_message', action: { name: 'send_location' } };
		case 'contactRequest':
			return { type: 'request_contact_info', action: { name: 'request_contact_info' } };
		case 'flow':
			return { type: 'flow', action: { name: 'flow', parameters: renderFlow(message) } };
		case 'product':
			return { type: 'product', action: { catalog_id: message.catalogId, product_retailer_id: message.productId } };
		case 'productList':
			return { type: 'product_list', action: { catalog_id: message.catalogId, sections: message.sections.map(renderProductSection) } };
		case 'catalog': {
			const shown = message.thumbnailProductId && { parameters: { thumbnail_product_retailer_id: message.thumbnailProductId } };
			return { type: 'catalog_message', action: { name: 'catalog_message', ...shown } };
		}
	}
}

const renderHeader = (header: MessageHeader<ReadyMedia>): object =>
	typeof header === 'string' ? { type: 'text', text: header } : renderFileHeader(header);

/**
 * Messages that the contact answers or follows with a tap.
 * @see https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/interactive-list-messages
 */
export function renderInteractive(message: InteractiveMessage): Record<string, unknown> {
	if (message.kind === 'carousel') return renderCarousel(message);
	const { type, action } = renderAction(message);
	return {
		type,
		...('header' in message && message.header && { header: renderHeader(message.header) }),
		...(message.text && { body: { text: message.text } }),
		...('footer' in message && message.footer && { footer: { text: message.footer } }),
		action,
	};
}
