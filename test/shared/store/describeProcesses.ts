import type { Received } from './receiveInProcesses';

/** What several processes that receive at the same moment must do, on every engine. */
export function describeProcesses(receive: (prefixes: string[]) => Promise<Received[]>): void {
	it('receive the same 50 messages once (H2, H6)', async () => {
		const received = await receive(['same ', 'same ', 'same ']);
		expect(received).toHaveLength(150);
		expect(received.filter(({ repeated }) => !repeated)).toHaveLength(50);
		expect(new Set(received.map(({ conversation }) => conversation)).size).toBe(1);
	}, 60_000);

	it('receive different messages of one contact into one conversation (H1)', async () => {
		const received = await receive(['a ', 'b ', 'c ']);
		expect(received.filter(({ outcome }) => outcome === 'new')).toHaveLength(1);
		expect(received.filter(({ repeated }) => repeated)).toEqual([]);
		expect(new Set(received.map(({ conversation }) => conversation)).size).toBe(1);
	}, 60_000);
}
