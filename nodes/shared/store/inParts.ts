/** Stays far below the number of values that one statement may carry on any engine. */
const VALUES_PER_STATEMENT = 500;

/** A list in parts that a statement can carry; none if it is empty. */
export function* inParts<T>(all: readonly T[]): Generator<T[]> {
	for (let start = 0; start < all.length; start += VALUES_PER_STATEMENT) yield all.slice(start, start + VALUES_PER_STATEMENT);
}
