import type { ChannelSettings } from '../channel/channelSettings';
import { NO_AI } from './aiStage';
import type { Conversation } from './conversation';
import { enterQueue, noteActivity } from './queue';
import { reopens } from './reopenRule';

/** What becomes of a resolved conversation when the desk writes again: as its channel says, or as whoever writes wants it. */
export const RESOLVED_CHOICES = ['rule', 'reopen', 'new'] as const;

export type ResolvedChoice = (typeof RESOLVED_CHOICES)[number];

export interface OutreachSituation {
	/** When the desk wrote. */
	at: string;
	windowClosesAt?: string;
	/** The conversation of this contact on this channel that is not resolved. */
	open?: Conversation;
	/** The resolved one that may be taken up again. */
	resolved?: Conversation;
	choice: ResolvedChoice;
	/** What a conversation opened now would be called. */
	opening: Pick<Conversation, 'id' | 'channelId' | 'contactId'>;
	settings: Pick<ChannelSettings, 'reopen' | 'autoResolve'>;
}

export interface Outreach {
	outcome: 'new' | 'continued' | 'reopened';
	conversation: Conversation;
}

/** Where a message belongs with which the desk turns to a contact: nobody waits for an answer, so a conversation that begins with it waits for the contact. */
export function reachOut({ at, windowClosesAt, open, resolved, choice, opening, settings }: OutreachSituation): Outreach {
	if (open) return { outcome: 'continued', conversation: noteActivity(open, at) };
	const cycle = { cycleOpenedAt: at, windowClosesAt, ai: NO_AI };
	if (resolved && (choice === 'reopen' || (choice === 'rule' && reopens(at, resolved.resolvedAt, settings.reopen)))) {
		const again = { ...noteActivity(resolved, at), ...cycle, resolvedAt: undefined, firstReplyAt: undefined };
		return { outcome: 'reopened', conversation: enterQueue(again, 'pending', at, settings.autoResolve) };
	}
	const opened: Conversation = { ...opening, ...cycle, openedAt: at, lastActivityAt: at, state: 'pending', priority: 'normal', handledBy: 'none', resolutions: 0 };
	return { outcome: 'new', conversation: enterQueue(opened, 'pending', at, settings.autoResolve) };
}
