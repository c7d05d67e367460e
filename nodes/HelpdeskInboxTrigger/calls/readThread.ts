import type { HistoryEventType } from '../../shared/domain/history/historyEvent';
import type { InboxEvent, ThreadEntry } from '../../shared/domain/inbox/inboxConversation';
import type { Note } from '../../shared/store/notes/noteStore';
import type { HelpdeskStore, StoredMessage } from '../../shared/store/helpdeskStore';
import { asMessage } from '../api/asMessage';
import { notFound, valueOf } from '../api/InboxRefusal';

/** What stands between the messages; what the messages themselves tell, or only workflows care for, is left out. */
const SHOWN: readonly HistoryEventType[] = [
	'conversationOpened',
	'conversationReopened',
	'conversationPending',
	'conversationReturned',
	'conversationResolved',
	'conversationSnoozed',
	'snoozeOver',
	'assigned',
	'unassigned',
	'handedOver',
	'handedBack',
	'topicChanged',
	'priorityChanged',
	'tagsChanged',
	'surveyAnswered',
	'contactsMerged',
];

interface ThreadPage {
	entries: ThreadEntry[];
	/** Where the page before begins. */
	earlier?: string;
}

/** Some messages of a conversation with the notes and events of their time, oldest first: the newest, or those before a message. */
export async function readThread(store: HelpdeskStore, conversationId: string, { before, limit }: { before?: string; limit: number }): Promise<ThreadPage> {
	const until = before === undefined ? undefined : await timeOf(store, conversationId, before);
	const found = await store.messages.find({ conversationId }, { newestFirst: true, after: before, limit: limit + 1 });
	const messages = found.slice(0, limit).reverse();
	const earlier = found.length > limit ? messages[0]?.id : undefined;
	const from = earlier === undefined ? undefined : messages[0]?.sentAt;
	const isOfPage = (at: string) => (from === undefined || at >= from) && (until === undefined || at < until);
	const notes = valueOf(await store.notes.find(conversationId)).filter(({ createdAt }) => isOfPage(createdAt));
	const history = await store.history.find({ conversationId, types: SHOWN, ...(from === undefined ? {} : { from: new Date(from) }), ...(until === undefined ? {} : { to: new Date(until) }) });
	const entries: ThreadEntry[] = [...(await messageEntries(store, messages)), ...notes.map(noteEntry), ...history.map(eventEntry)];
	return { entries: entries.sort((one, other) => one.at.localeCompare(other.at)), ...(earlier === undefined ? {} : { earlier }) };
}

export async function messageEntries(store: HelpdeskStore, messages: readonly StoredMessage[]): Promise<ThreadEntry[]> {
	const contents = await store.messages.contents(messages.filter(({ direction }) => direction === 'in').map(({ id }) => id));
	return messages.map((message) => ({ type: 'message', at: message.sentAt, message: asMessage(message, contents.get(message.id)) }));
}

export const noteEntry = (note: Note): ThreadEntry => ({ type: 'note', at: note.createdAt, note });

export const eventEntry = ({ id, type, at, actor, reason, data }: InboxEvent): ThreadEntry => ({ type: 'event', at, event: { id, type, at, actor, reason, data } });

export const isShown = (type: HistoryEventType): boolean => SHOWN.includes(type);

async function timeOf(store: HelpdeskStore, conversationId: string, messageId: string): Promise<string> {
	const [message] = await store.messages.find({ conversationId, ids: [messageId] });
	if (!message) throw notFound('message');
	return message.sentAt;
}
