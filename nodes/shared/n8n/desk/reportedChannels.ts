import { actingAgentId, actorFor } from './actingAgent';
import { locatedOrNothing } from './locator';
import type { Desk } from './Desk';

/** No channel has it, so a report of none is empty and not one of all. */
const NONE = '(none)';

/** The channels that are reported on: the chosen one, or all; for an acting agent those on which the agent may see reports (S37). */
export async function reportedChannels(desk: Desk): Promise<string[]> {
	const chosen = locatedOrNothing(desk, 'channel');
	if (chosen !== undefined) {
		await actorFor(desk, 'report', () => chosen);
		return [chosen];
	}
	if (actingAgentId(desk) === undefined) return [];
	const all = await desk.store.channels.find({});
	const allowed = await Promise.all(all.map(async ({ id }) => ((await mayReport(desk, id)) ? [id] : [])));
	return allowed.flat().length > 0 ? allowed.flat() : [NONE];
}

async function mayReport(desk: Desk, channelId: string): Promise<boolean> {
	const access = desk.valueOf(await desk.store.access.accessOf(actingAgentId(desk) ?? '', channelId));
	return access.isAdmin || access.isOpen || access.role === 'supervisor';
}
