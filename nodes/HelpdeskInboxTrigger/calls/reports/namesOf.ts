import type { InboxDesk } from '../../api/InboxDesk';

/** The names of what lines of a report are about, by their ids; for what is its own name there is none. */
export async function namesOf({ store }: InboxDesk, by: string): Promise<ReadonlyMap<string | undefined, string>> {
	if (by === 'agent') return new Map((await store.agents.find({ includeInactive: true })).map(({ id, name }) => [id, name]));
	if (by === 'team') return new Map((await store.teams.find()).map(({ id, name }) => [id, name]));
	if (by === 'channel') return new Map((await store.channels.find({})).map(({ id, phone, settings }) => [id, settings.displayName ?? phone ?? id]));
	return new Map();
}
