import type { INodeProperties } from 'n8n-workflow';

import { businessTimeBetween } from '../../domain/hours/businessTime';
import type { Schedule } from '../../domain/hours/schedule';
import type { Desk } from './Desk';

export type TimesIn = 'wallClock' | 'businessHours';

/** Which time counts. */
export const timesInField = (standard: TimesIn): INodeProperties => ({
	displayName: 'Measure Times In',
	name: 'timesIn',
	type: 'options',
	default: standard,
	options: [
		{ name: 'Business Hours', value: 'businessHours', description: "Only time in the channel's opening hours counts; a channel without a schedule counts all of it" },
		{ name: 'Wall-Clock Time', value: 'wallClock' },
	],
});

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
