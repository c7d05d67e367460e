/** Messages of one conversation that came so close together that one answer is meant for all. Times are milliseconds since 1970. */
export interface Collection {
	id: string;
	/** In the order in which they joined; whoever brought the last one goes on with all. */
	messageIds: readonly string[];
	beganAt: number;
	/** When the contact has been quiet for long enough. */
	dueAt: number;
	/** Missing while it can still grow. */
	takenAt?: number;
}

export interface QuietRules {
	/** So long the contact has to be quiet. */
	quietMs: number;
	/** So long the first message waits at most, however often another follows. */
	mostMs: number;
}

export interface Joined {
	collection: Collection;
	/** Another collection whose messages are now in this one. */
	absorbedId?: string;
}

const isLast = ({ messageIds }: Collection, messageId: string): boolean => messageIds.at(-1) === messageId;

/**
 * Puts a message last in the collection that still grows, or begins one; nothing where another message was already taken together with
 * it. A message that comes again because whoever had taken it was lost brings those with it that were taken under it.
 */
export function joinCollection(known: readonly Collection[], messageId: string, at: number, { quietMs, mostMs }: QuietRules, newId: () => string): Joined | undefined {
	const mine = known.find(({ messageIds }) => messageIds.includes(messageId));
	if (mine?.takenAt !== undefined && !isLast(mine, messageId)) return undefined;
	const growing = known.find(({ takenAt }) => takenAt === undefined);
	const lost = mine?.takenAt === undefined ? undefined : mine;
	const joining = lost?.messageIds ?? [messageId];
	const messageIds = [...(growing?.messageIds ?? []).filter((id) => !joining.includes(id)), ...joining];
	const beganAt = growing?.beganAt ?? at;
	const dueAt = Math.max(at, Math.min(at + quietMs, beganAt + mostMs));
	const collection = { id: growing?.id ?? lost?.id ?? newId(), messageIds, beganAt, dueAt };
	return growing && lost ? { collection, absorbedId: lost.id } : { collection };
}

/** The collection for whoever brought its last message, once it is due; `undefined` where somebody else goes on with it. */
export function takeCollection(known: readonly Collection[], messageId: string, at: number): { taken: Collection } | { waitUntil: number } | undefined {
	const mine = known.find((one) => one.takenAt === undefined && isLast(one, messageId));
	if (!mine) return undefined;
	return at < mine.dueAt ? { waitUntil: mine.dueAt } : { taken: { ...mine, takenAt: at } };
}
