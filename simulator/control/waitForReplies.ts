import type { ChangeFeed } from '../whatsapp/changeFeed.ts';
import type { Chat } from '../whatsapp/chat.ts';
import { shownMessage } from './shownChat.ts';

export interface Replies {
	complete: boolean;
	/** How many messages of the business arrived so far; the next call gives it as `after`. */
	total: number;
	messages: Array<Record<string, unknown>>;
}

/** Waits until the business has sent enough, so that a test needs no sleeping and no polling. */
export async function waitForReplies(
	changes: ChangeFeed,
	chat: Chat,
	{ after, count, timeoutMs }: { after: number; count: number; timeoutMs: number },
): Promise<Replies> {
	const enough = (): boolean => chat.arrived.length >= after + count;
	if (!enough()) {
		await new Promise<void>((resolve) => {
			const finish = (): void => {
				clearTimeout(timer);
				stop();
				resolve();
			};
			const timer = setTimeout(finish, timeoutMs);
			const stop = changes.follow(() => {
				if (enough()) finish();
			});
		});
	}
	return { complete: enough(), total: chat.arrived.length, messages: chat.arrived.slice(after).map(shownMessage) };
}
