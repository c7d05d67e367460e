import { actorFor } from './actingAgent';
import { allowedChannels } from './allowedChannels';
import { locatedOrNothing } from './locator';
import type { Desk } from './Desk';

/** The channels that are reported on: the chosen one, or all; for an acting agent those on which the agent may see reports (S37). */
export async function reportedChannels(desk: Desk): Promise<string[]> {
	const chosen = locatedOrNothing(desk, 'channel');
	if (chosen === undefined) return await allowedChannels(desk, 'report');
	await actorFor(desk, 'report', () => chosen);
	return [chosen];
}
