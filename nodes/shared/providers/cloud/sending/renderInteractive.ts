import type { ListSection, OutboundMessage } from '../../../domain/message/outboundMessage';

type InteractiveMessage = Extract<OutboundMessage, { kind: 'buttons' | 'list' }>;

const renderSection = ({ title, rows }: ListSection): Record<string, unknown> => ({
	...(title && { title }),
	rows: rows.map(({ id, title: rowTitle, description }) => ({ id, title: rowTitle, ...(description && { description }) })),
});

const renderAction = (message: InteractiveMessage): Record<string, unknown> =>
	message.kind === 'buttons'
		? { buttons: message.buttons.map(({ id, title }) => ({ type: 'reply', reply: { id, title } })) }
		: { button: message.buttonText, sections: message.sections.map(renderSection) };

/**
 * Reply buttons and lists.
 * @see https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/interactive-list-messages
 */
export const renderInteractive = (message: InteractiveMessage): Record<string, unknown> => ({
	type: message.kind === 'buttons' ? 'button' : 'list',
	...(message.header && { header: { type: 'text', text: message.header } }),
	body: { text: message.text },
	...(message.footer && { footer: { text: message.footer } }),
	action: renderAction(message),
});
