import type { ChannelSettings } from '../channel/channelSettings';
import type { MessageKind } from '../message/inboundMessage';
import { NO_AI } from './aiStage';
import type { Conversation, ReceptionOutcome } from './conversation';
import { earlierOf } from './earlierOf';
import { enterQueue, noteActivity } from './queue';
import { reopens } from './reopenRule';

/** These say something about another message: they never open, reopen or continue a conversation, nor move the service window. */
const REMARKS: ReadonlySet<MessageKind> = new Set(['reaction', 'edit', 'revoke']);

/** Whether a message is only about another message. */
export function isRemark(kind: MessageKind): boolean {
	return REMARKS.has(kind);
}

export interface InboundSituation {
	kind: MessageKind;
	/** What a blocked contact writes is kept and starts nothing. */
	isBlocked?: boolean;
	/** The provider's time; ours where the provider gave none. */
	sentAt: string;
	/** When the service window closes, this message counted. */
	windowClosesAt?: string;
	/** The conversation of this contact on this channel that is not resolved. */
	open?: Conversation;
	/** The one that was resolved last. */
	lastResolved?: Conversation;
	/** What a conversation opened now would be called. */
	opening: Pick<Conversation, 'id' | 'channelId' | 'contactId'>;
	settings: Pick<ChannelSettings, 'reopen' | 'autoResolve'>;
}

export type InboundEffect =
	| { outcome: 'noted'; conversation?: Conversation }
	| { outcome: Exclude<ReceptionOutcome, 'noted'>; conversation: Conversation };

/** What a message of a contact does to the desk: the outcome, and the conversation as it is afterwards. */
export function receiveInbound({ kind, isBlocked, sentAt, windowClosesAt, open, lastResolved, opening, settings }: InboundSituation): InboundEffect {
	if (isRemark(kind) || isBlocked) return { outcome: 'noted', conversation: open ?? lastResolved };
	if (open) {
		const active = { ...noteActivity(open, sentAt), windowClosesAt, waitingSince: earlierOf(open.waitingSince, sentAt) };
		return { outcome: 'continued', conversation: open.state === 'new' ? active : enterQueue(active, 'new', sentAt, settings.autoResolve) };
	}
	if (lastResolved && reopens(sentAt, lastResolved.resolvedAt, settings.reopen)) {
		const cycle = { resolvedAt: undefined, cycleOpenedAt: sentAt, firstReplyAt: undefined, waitingSince: sentAt, windowClosesAt, ai: NO_AI };
		return { outcome: 'reopened', conversation: enterQueue({ ...noteActivity(lastResolved, sentAt), ...cycle }, 'new', sentAt, settings.autoResolve) };
	}
	const times = { openedAt: sentAt, lastActivityAt: sentAt, cycleOpenedAt: sentAt, waitingSince: sentAt, windowClosesAt };
	const opened: Conversation = { ...opening, ...times, state: 'new', priority: 'normal', handledBy: 'none', ai: NO_AI, resolutions: 0 };
	return { outcome: 'new', conversation: enterQueue(opened, 'new', sentAt, settings.autoResolve) };
}
