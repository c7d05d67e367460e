import type { LivePlace } from '../../shared/store/live/liveStore';
import { badRequest } from '../api/InboxRefusal';

/** A place as the page carries it: it says nothing to the page, and may be anything when it comes back. */
export const writeCursor = ({ message, history, at }: LivePlace): string => [message, history, at].join('.');

export function readCursor(cursor: string): LivePlace {
	const [, message, history, at] = /^(\d{1,15})\.(\d{1,15})\.(\d{1,15})$/.exec(cursor) ?? [];
	if (message === undefined || history === undefined || at === undefined) throw badRequest('"cursor" is none of ours.');
	return { message: Number(message), history: Number(history), at: Number(at) };
}
