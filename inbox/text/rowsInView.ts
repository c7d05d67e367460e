/** So many rows above and below are there as well, so that quick scrolling shows no gaps. */
const SPARE_ROWS = 6;

/** The rows to show, `last` not included. Pixels. */
export function rowsInView({ top, height }: { top: number; height: number }, rowHeight: number, count: number): { first: number; last: number } {
	const first = Math.max(0, Math.min(count, Math.floor(top / rowHeight)) - SPARE_ROWS);
	const last = Math.min(count, Math.ceil((top + height) / rowHeight) + SPARE_ROWS);
	return { first: Math.min(first, last), last };
}
