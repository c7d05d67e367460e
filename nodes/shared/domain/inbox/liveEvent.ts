import type { InboxActionResult } from './inboxAction';
import type { InboxConversation, ThreadEntry } from './inboxConversation';
import type { InboxAgent } from './inboxPeople';

/** What the server tells by itself. Everything may come twice, and in any order; what is newer says so by its times. */
export type LiveEvent =
	/** The first of a stream. `cursor` goes into the next `live` or `live.poll`, so that nothing is lost in between. */
	| { type: 'hello'; cursor: string }
	/** A conversation that is new or different: put it where it belongs now. */
	| { type: 'conversation'; conversation: InboxConversation; cursor: string }
	/** New or different lines of a thread, by their ids; a message comes again when its ticks change. */
	| { type: 'entries'; conversationId: string; entries: ThreadEntry[]; cursor: string }
	/** The agent no longer may see it, or it went up in another one. */
	| { type: 'gone'; conversationId: string; cursor: string }
	| { type: 'agent'; agent: InboxAgent; cursor: string }
	/** Somebody writes an answer; over when `until` has passed. Never about oneself. */
	| { type: 'typing'; conversationId: string; agentId: string; until: string }
	| { type: 'action'; action: InboxActionResult; cursor: string }
	/** Settings, roles, tags, templates, views or replies changed: ask for what is shown again. */
	| { type: 'changed'; what: 'desk' | 'views' | 'cannedReplies' | 'templates' | 'settings'; cursor: string }
	/** Too much happened since the cursor: load everything anew. */
	| { type: 'resync'; cursor: string }
	/** Every 15 seconds, so that a lost connection is noticed: after 40 seconds without any line, connect again. */
	| { type: 'ping' };
