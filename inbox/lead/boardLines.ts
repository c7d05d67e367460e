import type { BoardRow } from '../../nodes/shared/domain/inbox/leadCalls';

export interface BoardLine {
	fresh: number;
	pending: number;
	snoozed: number;
	/** New or pending, and nobody has it. */
	unassigned: number;
	waitingSince?: string;
}

const NOTHING: BoardLine = { fresh: 0, pending: 0, snoozed: 0, unassigned: 0 };

const earlier = (one: string | undefined, other: string | undefined): string | undefined => (one === undefined || (other !== undefined && Date.parse(other) < Date.parse(one)) ? other : one);

function add(line: BoardLine, { state, unassigned, count, waitingSince }: BoardRow): BoardLine {
	return {
		fresh: line.fresh + (state === 'new' ? count : 0),
		pending: line.pending + (state === 'pending' ? count : 0),
		snoozed: line.snoozed + (state === 'snoozed' ? count : 0),
		unassigned: line.unassigned + (unassigned && state !== 'snoozed' ? count : 0),
		waitingSince: earlier(line.waitingSince, waitingSince),
	};
}

/** One line for each channel, and all of them together. */
export function boardLines(rows: readonly BoardRow[]): { lines: Array<BoardLine & { channelId: string }>; total: BoardLine } {
	const byChannel = new Map<string, BoardLine>();
	for (const row of rows) byChannel.set(row.channelId, add(byChannel.get(row.channelId) ?? NOTHING, row));
	return { lines: [...byChannel].map(([channelId, line]) => ({ channelId, ...line })), total: rows.reduce(add, NOTHING) };
}
