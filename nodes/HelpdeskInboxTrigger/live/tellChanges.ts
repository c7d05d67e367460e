import type { HistoryEvent, HistoryEventType } from '../../shared/domain/history/historyEvent';
import type { LiveEvent } from '../../shared/domain/inbox/liveEvent';
import type { Changes } from '../../shared/store/live/liveStore';
import { actionResult } from '../actions/startAction';
import type { InboxDesk } from '../api/InboxDesk';
import { asColleague } from '../calls/asColleague';
import { eventEntry, isShown, messageEntries, noteEntry } from '../calls/readThread';
import { writeCursor } from './cursor';

/** So many conversations are told one by one; beyond that loading the page anew is quicker. */
const MOST_CONVERSATIONS = 100;

const DESK_CHANGES: readonly HistoryEventType[] = ['settingsChanged', 'contactsMerged', 'contactErased'];

/** What happened, as one agent may see it. */
export async function tellChanges(desk: InboxDesk, changes: Changes): Promise<LiveEvent[]> {
	const cursor = writeCursor(changes.place);
	const ids = new Set([...changes.messages.map(({ conversationId }) => conversationId), ...changes.history.flatMap(({ conversationId }) => conversationId ?? [])]);
	if (changes.isTooMuch || ids.size > MOST_CONVERSATIONS) return [{ type: 'resync', cursor }];
	const events: LiveEvent[] = [];
	for (const id of ids) events.push(...(await tellConversation(desk, id, changes, cursor)));
	for (const { id, agentId } of changes.actions) {
		const action = agentId === desk.agent.id ? await desk.store.inboxActions.get(id) : undefined;
		if (action?.ok) events.push({ type: 'action', action: await actionResult(desk, action.value), cursor });
	}
	events.push(...(await tellPeople(desk, changes.history, cursor)));
	if (changes.history.some(({ type }) => DESK_CHANGES.includes(type))) events.push({ type: 'changed', what: 'desk', cursor });
	if (changes.history.some(({ type }) => type === 'templateChanged')) events.push({ type: 'changed', what: 'templates', cursor });
	return events;
}

async function tellConversation(desk: InboxDesk, id: string, { messages, history }: Changes, cursor: string): Promise<LiveEvent[]> {
	const conversation = await desk.listedOne(id);
	if (!conversation || !desk.mayOn(conversation.channelId, 'view') || conversation.id !== id) return [{ type: 'gone', conversationId: id, cursor }];
	const changed = messages.filter(({ conversationId }) => conversationId === id).map((message) => message.id);
	const happened = history.filter(({ conversationId }) => conversationId === id);
	const entries = [
		...(await messageEntries(desk.store, changed.length === 0 ? [] : await desk.store.messages.find({ conversationId: id, ids: changed }))),
		...(await noteEntries(desk, id, happened)),
		...happened.filter(({ type }) => isShown(type)).map(eventEntry),
	];
	const told: LiveEvent[] = [{ type: 'conversation', conversation, cursor }];
	if (entries.length > 0) told.push({ type: 'entries', conversationId: id, entries, cursor });
	return told;
}

async function noteEntries({ store }: InboxDesk, id: string, happened: readonly HistoryEvent[]) {
	const added = new Set(happened.flatMap(({ type, data }) => (type === 'noteAdded' ? [data?.noteId] : [])));
	if (added.size === 0) return [];
	const notes = await store.notes.find(id);
	return notes.ok ? notes.value.filter((note) => added.has(note.id)).map(noteEntry) : [];
}

/** Agents come and go, and have more or fewer conversations. */
async function tellPeople({ store }: InboxDesk, history: readonly HistoryEvent[], cursor: string): Promise<LiveEvent[]> {
	const ids = new Set(history.flatMap(({ data }) => [data?.agentId, data?.from, data?.to]).filter((id): id is string => typeof id === 'string'));
	const told: LiveEvent[] = [];
	for (const id of ids) {
		const agent = await store.agents.get(id);
		if (agent.ok && agent.value.isActive) told.push({ type: 'agent', agent: asColleague(agent.value), cursor });
	}
	return told;
}
