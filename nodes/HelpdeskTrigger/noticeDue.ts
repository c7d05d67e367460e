import type { HelpdeskStore } from '../shared/store/helpdeskStore';
import type { Watch } from './readWatch';

/** So many of each sort are noticed at a time; the rest a moment later. */
const MOST_AT_A_TIME = 100;

/** Looks for what time alone has brought about, and only for what is watched for. The history then holds it. */
export async function noticeDue({ due }: HelpdeskStore, { types, waitingMs, windowMs, unhandledMs }: Watch, at: Date): Promise<void> {
	if (types.includes('waitingTooLong')) await due.waitingTooLong(waitingMs, MOST_AT_A_TIME, at);
	if (types.includes('windowClosing')) await due.closingWindows(windowMs, MOST_AT_A_TIME, at);
	if (types.includes('snoozeOver')) await due.endedSnoozes(MOST_AT_A_TIME, at);
	if (types.includes('messageNotHandled')) await due.unhandledMessages(unhandledMs, MOST_AT_A_TIME, at);
}
