import { channelName } from '../../domain/channel/channelName';
import type { HelpdeskStore } from '../../store/helpdeskStore';

/** The names of agents, those who left included, of teams or of numbers, by their ids; for what is its own name there is none. */
export async function namesOf({ agents, teams, channels }: HelpdeskStore, by: string): Promise<ReadonlyMap<string, string>> {
	if (by === 'agent') return new Map((await agents.find({ includeInactive: true })).map(({ id, name }) => [id, name]));
	if (by === 'team') return new Map((await teams.find()).map(({ id, name }) => [id, name]));
	if (by === 'channel') return new Map((await channels.find({})).map((channel) => [channel.id, channelName(channel)]));
	return new Map();
}
