/** A message within this time of the resolution takes the conversation up again; a channel may choose another time. */
export const REOPEN_WITHIN_MS = 24 * 60 * 60 * 1000;

/** Decides between reopening and a new conversation. Half-open like every range of the desk: exactly the limit is a new one. */
export function reopens(sentAt: string, resolvedAt: string | undefined, withinMs: number = REOPEN_WITHIN_MS): boolean {
	return resolvedAt !== undefined && Date.parse(sentAt) < Date.parse(resolvedAt) + withinMs;
}
