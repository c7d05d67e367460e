import { choicesOf } from '../../domain/message/choice';
import type { OutboundMessage, Recipient } from '../../domain/message/outboundMessage';
import type { Provider } from '../../providers/provider';

/** The message as it is, or in plain text where the provider cannot show it. */
export function fitToProvider({ check }: Pick<Provider, 'check'>, to: Recipient, message: OutboundMessage, plainText: string | undefined): OutboundMessage {
	if (plainText === undefined || check({ to, message }).length === 0) return message;
	const plain: OutboundMessage = { kind: 'text', text: plainText, offers: choicesOf(message) };
	return check({ to, message: plain }).length === 0 ? plain : message;
}
