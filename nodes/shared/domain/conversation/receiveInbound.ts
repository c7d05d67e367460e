import type { MessageKind } from '../message/inboundMessage';
import type { Conversation, ReceptionOutcome } from './conversation';
import { laterOf } from './laterOf';
import { reopens } from './reopenRule';

/** These say something about another message: they never open, reopen or continue a conversation, nor move the service window. */
const REMARKS: ReadonlySet<MessageKind> = new Set(['reaction', 'edit', 'revoke']);

/** Whether a message is only about another message. */
export function isRemark(kind: MessageKind): boolean {
	return REMARKS.has(kind);
}

export interface InboundSituation {
	kind: MessageKind;
	/** The provider's time; ours where the provider gave none. */
	sentAt: string;
	/** The conversation of this contact on this channel that is not resolved. */
	open?: Conversation;
	/** The one that was resolved last. */
	lastResolved?: Conversation;
	/** What a conversation opened now would be called. */
	opening: Pick<Conversation, 'id' | 'channelId' | 'contactId'>;
}

export type InboundEffect =
	| { outcome: 'noted'; conversation?: Conversation }
	| { outcome: Exclude<ReceptionOutcome, 'noted'>; conversation: Conversation };

/** What a message of a contact does to the desk: the outcome, and the conversation as it is afterwards. */
export function receiveInbound({ kind, sentAt, open, lastResolved, opening }: InboundSituation): InboundEffect {
	if (isRemark(kind)) return { outcome: 'noted', conversation: open ?? lastResolved };
	if (open) return { outcome: 'continued', conversation: { ...open, state: 'new', lastActivityAt: laterOf(open.lastActivityAt, sentAt) } };
	if (lastResolved && reopens(sentAt, lastResolved.resolvedAt)) {
		const lastActivityAt = laterOf(lastResolved.lastActivityAt, sentAt);
		return { outcome: 'reopened', conversation: { ...lastResolved, state: 'new', resolvedAt: undefined, lastActivityAt } };
	}
	return { outcome: 'new', conversation: { ...opening, state: 'new', openedAt: sentAt, lastActivityAt: sentAt, resolutions: 0 } };
}
