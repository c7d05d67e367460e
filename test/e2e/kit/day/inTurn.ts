/** Does something for each, so many at a time, in the order of the list. */
export async function inTurn<T>(list: readonly T[], atOnce: number, doIt: (one: T) => Promise<unknown>): Promise<void> {
	let next = 0;
	const worker = async () => {
		while (next < list.length) await doIt(list[next++]!);
	};
	await Promise.all(Array.from({ length: Math.min(atOnce, list.length) }, worker));
}
