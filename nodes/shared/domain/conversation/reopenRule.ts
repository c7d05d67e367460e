import type { ChannelSettings } from '../channel/channelSettings';

/** Decides between reopening and a new conversation. Half-open like every range of the desk: exactly the limit is a new one. */
export function reopens(sentAt: string, resolvedAt: string | undefined, { rule, withinMs }: ChannelSettings['reopen']): boolean {
	if (resolvedAt === undefined || rule === 'never') return false;
	return rule === 'always' || Date.parse(sentAt) < Date.parse(resolvedAt) + withinMs;
}
