import type { Priority } from '../conversation/conversation';
import type { InboxConversation } from './inboxConversation';

/** A file that goes out with an answer; its bytes follow the JSON of the call (see `inboxTransport.ts`). */
export interface InboxFile {
	fileName: string;
	/** Without parameters, e.g. `image/jpeg`. */
	mimeType: string;
	/** Recorded just now: shown as a voice message (Ogg with Opus only). */
	voice?: boolean;
}

/** What an agent wants done in a conversation. All of it goes through the workflow. */
export type InboxAction =
	/** Text, a file, or a file with the text as its caption. `replyTo` is the desk's id of the message to quote. */
	| { kind: 'reply'; text?: string; file?: InboxFile; replyTo?: string }
	/** `values`: by the id of the slot of the template's form. */
	| { kind: 'template'; templateId: string; values: Record<string, string> }
	| { kind: 'note'; text: string }
	/** To an agent, a team, or both; null takes it away. `onlyIfFree`: refused where somebody was faster. */
	| { kind: 'assign'; agentId?: string | null; teamId?: string | null; onlyIfFree?: boolean }
	/** To oneself, if nobody has it. */
	| { kind: 'take' }
	| { kind: 'resolve'; reason?: string }
	| { kind: 'reopen' }
	| { kind: 'setPending' }
	/** Without `until` it sleeps until the contact writes. */
	| { kind: 'snooze'; until?: string }
	| { kind: 'tag'; add?: string[]; remove?: string[] }
	/** An empty topic takes it away. */
	| { kind: 'topic'; topic: string }
	| { kind: 'priority'; priority: Priority }
	/** Back to the AI agent. */
	| { kind: 'handBack'; reason?: string };

export type InboxActionKind = InboxAction['kind'];

/** What became of an action. `running`: the workflow has not said yet; a live event `action` tells when it does. */
export interface InboxActionResult {
	id: string;
	/** What the page called it. */
	key: string;
	conversationId: string;
	kind: InboxActionKind;
	state: 'running' | 'done' | 'failed';
	/** Why it failed, in words for people, and the way out. */
	failure?: { message: string; advice: string; windowClosed?: boolean };
	/** The desk's id of the message that went out, or of the note. */
	messageId?: string;
	noteId?: string;
	/** As it is now. */
	conversation?: InboxConversation;
}
