/** Longest delay that one Node timer can hold: https://nodejs.org/api/timers.html#settimeoutcallback-delay-args */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

interface Appointment {
	dueAt: number;
	run: () => void;
	timer: NodeJS.Timeout | undefined;
}

/** The simulated time that windows, timestamps, links and pending work live by, so that a day can pass at the push of a button. */
export interface SimulatedClock {
	now(): number;
	/** How far the simulated time runs ahead of the real one, in milliseconds. */
	offset(): number;
	after(delayMs: number, run: () => void): () => void;
	wait(delayMs: number): Promise<void>;
	advance(byMs: number): void;
	reset(): void;
}

export function createClock(realNow: () => number = Date.now): SimulatedClock {
	const appointments = new Set<Appointment>();
	let offsetMs = 0;
	const now = (): number => realNow() + offsetMs;

	function arm(appointment: Appointment): void {
		const remaining = Math.max(0, appointment.dueAt - now());
		appointment.timer = setTimeout(() => {
			if (now() < appointment.dueAt) return arm(appointment);
			appointments.delete(appointment);
			appointment.run();
		}, Math.min(remaining, LONGEST_TIMER_MS));
	}

	function after(delayMs: number, run: () => void): () => void {
		const appointment: Appointment = { dueAt: now() + delayMs, run, timer: undefined };
		appointments.add(appointment);
		arm(appointment);
		return () => {
			clearTimeout(appointment.timer);
			appointments.delete(appointment);
		};
	}

	return {
		now,
		offset: () => offsetMs,
		after,
		wait: (delayMs) => new Promise((resolve) => after(delayMs, resolve)),
		advance(byMs) {
			offsetMs += byMs;
			const inOrder = [...appointments].sort((a, b) => a.dueAt - b.dueAt);
			for (const appointment of inOrder) {
				clearTimeout(appointment.timer);
				arm(appointment);
			}
		},
		reset() {
			for (const { timer } of appointments) clearTimeout(timer);
			appointments.clear();
			offsetMs = 0;
		},
	};
}
