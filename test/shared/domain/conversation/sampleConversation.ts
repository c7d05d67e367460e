import type { Conversation } from '../../../../nodes/shared/domain/conversation/conversation';

/** A time on the day on which everything here happens. */
export const at = (hours: number, minutes = 0): string => new Date(Date.UTC(2026, 10, 20, hours, minutes)).toISOString();

/** A conversation that was opened at 8 and in which something was said at 9, and what is different about it. */
export const conversation = (different: Partial<Conversation> = {}): Conversation => ({
	id: 'one',
	channelId: 'cloud:1',
	contactId: 'ada',
	state: 'new',
	priority: 'normal',
	handledBy: 'none',
	ai: { turns: 0 },
	openedAt: at(8),
	cycleOpenedAt: at(8),
	lastActivityAt: at(9),
	resolutions: 0,
	...different,
});
