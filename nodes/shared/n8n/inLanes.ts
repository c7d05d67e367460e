/** To be called before an item is kept waiting: items of other lanes go on meanwhile. */
export type GiveWay = () => void;

/**
 * Works through items one after the other. While an item waits, those of other lanes have their turn; within a lane the order is kept.
 * When one fails no other is begun, but what has been begun is brought to its end.
 */
export async function inLanes(count: number, laneOf: (itemIndex: number) => string, work: (itemIndex: number, giveWay: GiveWay) => Promise<void>): Promise<void> {
	const todo = Array.from({ length: count }, (_, itemIndex) => itemIndex);
	/** Items that have given way and are not done, with their lanes. */
	const waiting = new Map<number, string>();
	const begun = new Set<Promise<void>>();
	const failures = new Map<number, unknown>();

	for (;;) {
		const next = takeNext();
		if (next !== undefined) await begin(next);
		else if (begun.size > 0) await Promise.race(begun);
		else break;
	}
	const [first] = [...failures.keys()].sort((one, other) => one - other);
	if (first !== undefined) throw failures.get(first);

	/** Asks for lanes only while somebody waits: mostly nobody does. */
	function takeNext(): number | undefined {
		if (failures.size > 0) return undefined;
		const held = new Set(waiting.values());
		const at = held.size === 0 ? 0 : todo.findIndex((itemIndex) => !held.has(laneOf(itemIndex)));
		return at < 0 ? undefined : todo.splice(at, 1)[0];
	}

	async function begin(itemIndex: number): Promise<void> {
		let pass: GiveWay = () => undefined;
		const gaveWay = new Promise<void>((resolve) => (pass = resolve));
		const done = work(itemIndex, () => {
			waiting.set(itemIndex, laneOf(itemIndex));
			pass();
		})
			.catch((error: unknown) => void failures.set(itemIndex, error))
			.finally(() => {
				waiting.delete(itemIndex);
				begun.delete(done);
			});
		begun.add(done);
		await Promise.race([done, gaveWay]);
	}
}
