import { createClock } from '../../../simulator/whatsapp/clock';

const DAY_MS = 86_400_000;

describe('the simulated clock', () => {
	beforeEach(() => jest.useFakeTimers());
	afterEach(() => jest.useRealTimers());

	it('runs ahead by what was added', () => {
		const clock = createClock(() => 1_000);
		clock.advance(DAY_MS);
		expect([clock.now(), clock.offset()]).toEqual([1_000 + DAY_MS, DAY_MS]);
	});

	it('runs at once, in their order, what falls due while time jumps', () => {
		const clock = createClock();
		const ran: string[] = [];
		clock.after(2 * 3_600_000, () => ran.push('later'));
		clock.after(3_600_000, () => ran.push('sooner'));
		clock.after(2 * DAY_MS, () => ran.push('not yet'));
		clock.advance(DAY_MS);
		jest.advanceTimersByTime(1);
		expect(ran).toEqual(['sooner', 'later']);
	});

	it('waits longer than one timer can', () => {
		const clock = createClock();
		let ran = false;
		clock.after(60 * DAY_MS, () => {
			ran = true;
		});
		jest.advanceTimersByTime(59 * DAY_MS);
		expect(ran).toBe(false);
		jest.advanceTimersByTime(DAY_MS);
		expect(ran).toBe(true);
	});

	it('forgets what was cancelled', () => {
		const clock = createClock();
		const run = jest.fn();
		clock.after(10, run)();
		clock.advance(DAY_MS);
		jest.advanceTimersByTime(1_000);
		expect(run).not.toHaveBeenCalled();
	});
});
