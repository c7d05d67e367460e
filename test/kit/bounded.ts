/** What is not linear takes far longer. */
const LONGEST_MS = 2_000;

/** Runs something that must answer in a bounded time, whatever it is given. A machine that is busy does not count: what took long is run once more, by the processor's clock. */
export function bounded<T>(run: () => T): T {
	const start = performance.now();
	const result = run();
	if (performance.now() - start < LONGEST_MS) return result;
	const before = process.cpuUsage();
	run();
	const { user } = process.cpuUsage(before);
	if (user > LONGEST_MS * 1_000) throw new Error(`It took ${Math.round(user / 1_000)} ms.`);
	return result;
}
