import { DateTime } from 'luxon';

import { hoursOf, nextOpen } from './openingHours.ts';
import { seeded } from './seeded.ts';
import { COMMENTS, PEOPLE, STORIES, type Story } from './stories.ts';

export interface PlannedConversation {
	person: { name: string; phone: string };
	/** Which of the desk's numbers they wrote to. */
	number: number;
	story: Story;
	/** When each line of the story was said. */
	times: Date[];
	/** Missing where the contact wrote while the desk was closed. */
	greetedAt?: Date;
	/** When the contact was told that the desk is closed. */
	closedAt?: Date;
	/** Which of the team's agents answered. */
	agent: number;
	/** Missing = it still waits for the contact. */
	resolvedAt?: Date;
	survey?: { askedAt: Date; rating?: number; ratedAt?: Date; comment?: string; commentedAt?: Date };
}

export interface WeekOptions {
	/** The week ends with the day before this one. */
	now: Date;
	/** IANA zone of the desk. */
	zone: string;
	/** How many numbers the desk has. */
	numbers: number;
	seed?: number;
}

const SEED = 7_2026;
const DAYS = 7;
/** Conversations of a Monday to Friday, of a Saturday and of a Sunday. */
const VOLUME = { weekday: 13, saturday: 6, sunday: 3 };
/** Each day some write before the desk opens or after it has closed. */
const OUTSIDE_HOURS = 0.15;
const ANSWERS_SURVEY = 0.6;
const RATINGS = [5, 5, 5, 5, 5, 4, 4, 4, 3, 2, 1];
/** Yesterday's last ones still wait for their contacts. */
const STILL_PENDING = 4;

/** A week of conversations before today; the same day, zone and seed give the same week. */
export function weekPlan({ now, zone, numbers, seed = SEED }: WeekOptions): PlannedConversation[] {
	const random = seeded(seed);
	const between = (low: number, high: number) => low + random() * (high - low);
	const oneOf = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
	const today = DateTime.fromJSDate(now, { zone }).startOf('day');
	const busy = new Map<string, DateTime>();

	const beginning = (day: DateTime): DateTime => {
		const hours = hoursOf(day);
		if (!hours || random() < OUTSIDE_HOURS) return day.startOf('day').plus({ minutes: between(7 * 60, 22 * 60) });
		// Most write in the morning.
		return hours.opens.plus({ minutes: hours.closes.diff(hours.opens).as('minutes') * Math.min(random(), random() + 0.25) });
	};

	const conversation = (day: DateTime): PlannedConversation | undefined => {
		const start = beginning(day);
		const who = Math.floor(random() * PEOPLE.length);
		const name = PEOPLE[who]!;
		const story = oneOf(STORIES);
		const isOpen = nextOpen(start) <= start;
		let at = nextOpen(start).plus({ minutes: between(2, isOpen ? 25 : 50) });
		const times = [start];
		for (const index of story.lines.slice(1).keys()) {
			times.push(at);
			// The contact thinks a little, the agent has others, too.
			at = at.plus({ minutes: index % 2 === 0 ? between(1, 20) : between(1, 8) });
		}
		const resolved = at;
		const rating = random() < ANSWERS_SURVEY ? oneOf(story.tags?.includes('complaint') ? [4, 3, 2, 2, 1] : RATINGS) : undefined;
		const ratedAt = resolved.plus({ minutes: between(1, 40) });
		const comment = rating !== undefined && rating <= 2 ? oneOf(COMMENTS) : undefined;
		const over = ratedAt.plus({ minutes: 5 });
		// Whoever still talks does not begin anew, and the week is over before today.
		if (start < (busy.get(name) ?? start) || over >= today) return undefined;
		busy.set(name, over.plus({ days: 1 }));
		return {
			person: { name, phone: `+4915559${String(10_000 + who)}` },
			number: who % numbers,
			story,
			times: times.map((time) => time.toJSDate()),
			...(isOpen ? { greetedAt: start.plus({ seconds: 1 }).toJSDate() } : { closedAt: start.plus({ seconds: 1 }).toJSDate() }),
			agent: Math.floor(random() * 1000),
			resolvedAt: resolved.toJSDate(),
			survey: {
				askedAt: resolved.plus({ seconds: 2 }).toJSDate(),
				...(rating === undefined ? {} : { rating, ratedAt: ratedAt.toJSDate() }),
				...(comment === undefined ? {} : { comment, commentedAt: ratedAt.plus({ minutes: 1 }).toJSDate() }),
			},
		};
	};

	const week: PlannedConversation[] = [];
	for (let back = DAYS; back >= 1; back--) {
		const day = today.minus({ days: back });
		const volume = day.weekday === 7 ? VOLUME.sunday : day.weekday === 6 ? VOLUME.saturday : VOLUME.weekday;
		for (let n = 0; n < volume; n++) {
			const planned = conversation(day);
			if (planned) week.push(planned);
		}
	}
	week.sort((one, other) => one.times[0]!.getTime() - other.times[0]!.getTime());
	return week.map((planned, index) => (index < week.length - STILL_PENDING ? planned : withoutEnd(planned)));
}

function withoutEnd({ resolvedAt: _resolvedAt, survey: _survey, ...open }: PlannedConversation): PlannedConversation {
	const lines = open.times.length - (open.times.length % 2);
	return { ...open, times: open.times.slice(0, lines) };
}
