import type { InboundMessage } from '../../domain/message/inboundMessage';

/** The message that a reaction, an edit or a deletion is about. */
export function targetOf({ reaction, change }: InboundMessage): string | undefined {
	return reaction?.messageId ?? change?.messageId;
}
