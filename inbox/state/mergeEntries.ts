import type { ThreadEntry } from '../../nodes/shared/domain/inbox/inboxConversation';
import { supersedes } from '../../nodes/shared/domain/message/receipt';

export const entryId = (entry: ThreadEntry): string => {
	switch (entry.type) {
		case 'message':
			return `message ${entry.message.id}`;
		case 'note':
			return `note ${entry.note.id}`;
		case 'event':
			return `event ${entry.event.id}`;
	}
};

const toldAt = (entry: ThreadEntry): number => {
	if (entry.type === 'message') return Date.parse(entry.message.stateAt ?? entry.message.sentAt);
	return entry.type === 'note' ? Date.parse(entry.note.editedAt ?? entry.note.createdAt) : Date.parse(entry.event.at);
};

/** The same message comes again when its ticks change, and not always in that order; its times do not tell, because WhatsApp counts whole seconds. */
function isOutdated(told: ThreadEntry, known: ThreadEntry): boolean {
	if (told.type !== 'message' || known.type !== 'message' || told.message.state === known.message.state) return toldAt(told) < toldAt(known);
	const { state: next } = told.message;
	const { state: current } = known.message;
	return next === undefined || !supersedes({ state: next }, current && { state: current });
}

/** Lines of a thread and others, each once, in the order of time. */
export function mergeEntries(known: readonly ThreadEntry[], told: readonly ThreadEntry[]): ThreadEntry[] {
	const byId = new Map(known.map((entry) => [entryId(entry), entry]));
	for (const entry of told) {
		const before = byId.get(entryId(entry));
		if (!before || !isOutdated(entry, before)) byId.set(entryId(entry), entry);
	}
	return [...byId.values()].sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
}
