import type { InboxEvent, InboxMessage, InboxNote, ThreadEntry } from '../../nodes/shared/domain/inbox/inboxConversation';

/** A message as it is shown: with what others did to it. */
export interface ShownMessage extends InboxMessage {
	reactions: Array<{ emoji: string; mine: boolean }>;
	edited: boolean;
	revoked: boolean;
	quoted?: InboxMessage;
	/** Comes right after one of the same side and writer, so that it needs no head of its own. */
	follows: boolean;
}

export type ThreadLine =
	| { kind: 'day'; id: string; at: number }
	| { kind: 'message'; id: string; at: number; message: ShownMessage }
	| { kind: 'note'; id: string; at: number; note: InboxNote }
	| { kind: 'event'; id: string; at: number; event: InboxEvent };

const FOLLOWS_WITHIN_MS = 5 * 60_000;

/** The lines of a thread: reactions, edits and deletions are put to the message that they are about; one whose message is not there stands alone. */
export function foldEntries(entries: readonly ThreadEntry[]): ThreadLine[] {
	const messages = entries.flatMap((entry) => (entry.type === 'message' ? [entry.message] : []));
	const byProviderId = new Map(messages.map((message) => [message.providerId, message]));
	const changes = messages.filter((message) => isAboutAnother(message) && byProviderId.has(message.target ?? ''));
	const changesOf = ({ providerId }: InboxMessage): InboxMessage[] => changes.filter(({ target }) => target === providerId);
	const lines: ThreadLine[] = [];
	let day = '';
	for (const entry of entries) {
		if (entry.type === 'message' && isAboutAnother(entry.message) && byProviderId.has(entry.message.target ?? '')) continue;
		const at = Date.parse(entry.at);
		const date = new Date(at).toDateString();
		if (date !== day) lines.push({ kind: 'day', id: `day ${date}`, at });
		day = date;
		if (entry.type === 'note') lines.push({ kind: 'note', id: entry.note.id, at, note: entry.note });
		if (entry.type === 'event') lines.push({ kind: 'event', id: entry.event.id, at, event: entry.event });
		if (entry.type !== 'message') continue;
		const { message } = entry;
		const shown = { ...withChanges(message, changesOf(message)), quoted: byProviderId.get(message.quotes ?? ''), follows: follows(lines.at(-1), message, at) };
		lines.push({ kind: 'message', id: message.id, at, message: shown });
	}
	return lines;
}

const isAboutAnother = ({ kind, target }: InboxMessage): boolean => target !== undefined && (kind === 'reaction' || kind === 'edit' || kind === 'revoke');

function follows(before: ThreadLine | undefined, message: InboxMessage, at: number): boolean {
	if (before?.kind !== 'message') return false;
	const { direction, author, agentId } = before.message;
	return direction === message.direction && author === message.author && agentId === message.agentId && at - before.at < FOLLOWS_WITHIN_MS;
}

/** Of each side the last reaction counts, and an empty one takes it back. */
function withChanges(message: InboxMessage, changes: readonly InboxMessage[]): Omit<ShownMessage, 'follows'> {
	const reactions = new Map<'in' | 'out', string>();
	let shown: Omit<ShownMessage, 'follows'> = { ...message, reactions: [], edited: false, revoked: false };
	for (const { kind, text = '', direction } of changes) {
		if (kind === 'reaction') reactions.set(direction, text);
		if (kind === 'edit') shown = { ...shown, text, edited: true };
		if (kind === 'revoke') shown = { ...shown, revoked: true };
	}
	return { ...shown, reactions: [...reactions].filter(([, emoji]) => emoji !== '').map(([direction, emoji]) => ({ emoji, mine: direction === 'out' })) };
}
