import type { Presence } from '../people/agent';
import type { KeptTemplate } from '../template/keptTemplate';
import type { InboxAction, InboxActionResult } from './inboxAction';
import type { InboxContact, InboxConversation, ThreadEntry } from './inboxConversation';
import type { InboxAgent, InboxMe, InboxSession, InboxTeam } from './inboxPeople';
import type { InboxCannedReply, InboxFilter, InboxOrder, InboxQueue, InboxView } from './inboxViews';
import type { LeadCalls } from './leadCalls';
import type { LiveEvent } from './liveEvent';

type Call<Request, Response> = { request: Request; response: Response };

/** What a page of a list starts after; missing at the end. */
interface Page<T> {
	rows: T[];
	next?: string;
}

/** A text, or one for each grammatical number that differs. */
export type PageWords = Record<string, string | { one: string; other: string }>;

/** Before anybody is signed in. What can be guessed is slow to whoever guesses. */
export interface SignInCalls {
	/** Has the workflow send a one-time link. The answer is the same whether the desk knows the address or not. */
	'signIn.sendLink': Call<{ email: string }, { sent: true }>;
	/** The token of the fragment. Works once. */
	'signIn.link': Call<{ token: string }, { session: InboxSession; me: InboxMe }>;
	'signIn.password': Call<{ email: string; password: string }, { session: InboxSession; me: InboxMe }>;
	/** The next access token of a session; the refresh token stays the same. */
	'signIn.renew': Call<{ refreshToken: string }, { session: InboxSession }>;
	/** The texts of the page in a language other than English, by their keys. */
	'signIn.words': Call<{ language: string }, PageWords>;
}

/** Of whoever is signed in. */
export interface MeCalls {
	me: Call<Record<string, never>, InboxMe>;
	'me.setPresence': Call<{ presence: Presence }, InboxMe>;
	/** Ends all other sessions. `current` is needed where a password is set and the session began with one. */
	'me.setPassword': Call<{ password: string; current?: string }, InboxMe>;
	/** Ends the session at the server. `everywhere`: all sessions of the agent. */
	'me.signOut': Call<{ everywhere?: boolean }, { signedOut: number }>;
}

/** What everybody at the desk sees of it. */
export interface DeskCalls {
	/** Everything that a page needs to know once, and again after a live event `changed`. */
	desk: Call<Record<string, never>, { agents: InboxAgent[]; teams: InboxTeam[]; tags: Array<{ name: string; colour?: string }>; topics: string[]; views: InboxView[] }>;
	'views.save': Call<Omit<InboxView, 'id' | 'isOwn'> & { id?: string }, InboxView>;
	'views.remove': Call<{ id: string }, { removed: true }>;
	'cannedReplies.find': Call<{ search?: string; channelId?: string }, InboxCannedReply[]>;
	/** The text with the values of the conversation's contact, agent and desk put in. */
	'cannedReplies.fill': Call<{ id: string; conversationId: string }, { text: string }>;
	/** The approved templates that can be sent from the number of a conversation. */
	'templates.find': Call<{ conversationId: string; search?: string }, KeptTemplate[]>;
	/** What the contact would read. */
	'templates.preview': Call<{ conversationId: string; templateId: string; values: Record<string, string> }, { header?: string; body: string; footer?: string; buttons: string[] }>;
}

export interface ConversationCalls {
	'conversations.list': Call<InboxFilter & { order?: InboxOrder; limit?: number; after?: string }, Page<InboxConversation>>;
	/** How many are in each queue, up to `MOST_COUNTED`; and in each saved view, by its id. */
	'conversations.counts': Call<Record<string, never>, { queues: Record<InboxQueue, number>; views: Record<string, number> }>;
	/** With the newest lines of the thread, oldest first. */
	'conversations.get': Call<{ id: string }, { conversation: InboxConversation; contact: InboxContact; entries: ThreadEntry[]; /** For `conversations.earlier`; missing at the beginning. */ earlier?: string }>;
	/** The lines before, oldest first. */
	'conversations.earlier': Call<{ id: string; before: string; limit?: number }, { entries: ThreadEntry[]; earlier?: string }>;
	/** One is writing; say it again every three seconds while it is so. */
	'conversations.typing': Call<{ id: string }, { until: string }>;
	/** The file of a message: answered with its bytes. */
	'media.get': Call<{ conversationId: string; messageId: string }, never>;
	/** The same key again never does it a second time, and gives the result of the first: after a lost connection just ask again. */
	'actions.do': Call<{ key: string; conversationId: string; action: InboxAction }, InboxActionResult>;
	'actions.get': Call<{ key: string }, InboxActionResult>;
}

export interface ContactCalls {
	'contacts.get': Call<{ id: string }, { contact: InboxContact; conversations: InboxConversation[] }>;
	'contacts.find': Call<{ search: string; limit?: number }, InboxContact[]>;
	/** Null takes a value away. */
	'contacts.update': Call<{ id: string; name?: string | null; attributes?: Record<string, string | number | boolean | null> }, InboxContact>;
	/** Everything of `from` goes to `into`; cannot be undone. */
	'contacts.merge': Call<{ into: string; from: string }, InboxContact>;
}

export interface LiveCalls {
	/** A stream of lines; without `cursor` from now on. */
	live: Call<{ cursor?: string }, LiveEvent>;
	/** The same for who cannot stream: answers when something happened, after 20 seconds at the latest. */
	'live.poll': Call<{ cursor?: string }, { events: LiveEvent[]; cursor: string }>;
}

/** Every call of the inbox, with what it takes and gives. */
export interface InboxCalls extends SignInCalls, MeCalls, DeskCalls, ConversationCalls, ContactCalls, LiveCalls, LeadCalls {}

export type InboxCall = keyof InboxCalls;

export type RequestOf<Name extends InboxCall> = InboxCalls[Name]['request'];

export type ResponseOf<Name extends InboxCall> = InboxCalls[Name]['response'];
