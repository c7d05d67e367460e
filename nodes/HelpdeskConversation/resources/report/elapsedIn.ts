import { businessTimeBetween } from '../../../shared/domain/hours/businessTime';
import type { Schedule } from '../../../shared/domain/hours/schedule';
import type { Desk } from '../../../shared/n8n/desk/Desk';

export type TimesIn = 'wallClock' | 'businessHours';

/** How time is measured on each channel: all of it, or only what lies in the opening hours of the channel; one without any counts all. */
export async function elapsedIn(timesIn: TimesIn, { store }: Desk): Promise<(from: number, to: number, channelId: string) => number> {
	if (timesIn === 'wallClock') return (from, to) => to - from;
	const schedules = new Map((await store.schedules.find()).map(({ id, schedule }) => [id, schedule]));
	const ofChannel = new Map<string, Schedule | undefined>();
	for (const { id, settings } of await store.channels.find({})) ofChannel.set(id, settings.scheduleId === undefined ? undefined : schedules.get(settings.scheduleId));
	return (from, to, channelId) => {
		const schedule = ofChannel.get(channelId);
		return schedule ? businessTimeBetween(schedule, from, to) : to - from;
	};
}
