import { snoozeTimes } from '../../../inbox/thread/snoozeTimes';

describe('The times to snooze until', () => {
	it.each([0, 1, 2, 3, 4, 5, 6])('lie ahead on weekday %d, in their order', (day) => {
		const now = new Date(2026, 10, 15 + day, 8, 30).getTime();
		const times = snoozeTimes(now).flatMap(({ until }) => until ?? []);
		expect(times.every((until) => until > now)).toBe(true);
		const monday = new Date(times.at(-1) ?? 0);
		expect([monday.getDay(), monday.getHours(), monday.getMinutes()]).toEqual([1, 9, 0]);
	});

	it('end with the message of the contact, which has no time', () => {
		expect(snoozeTimes(0).at(-1)).toEqual({ name: 'snoozeReply' });
	});
});
