/** How long something took, in milliseconds; only the count where there was nothing. */
export interface Durations {
	count: number;
	mean?: number;
	median?: number;
	/** Nine of ten took no longer. */
	p90?: number;
}

/** Mean and percentiles by the nearest rank, so that each is a time that really was. */
export function summarise(durations: readonly number[]): Durations {
	const sorted = [...durations].sort((one, other) => one - other);
	const count = sorted.length;
	if (count === 0) return { count };
	const atRank = (part: number) => sorted[Math.max(Math.ceil(part * count) - 1, 0)];
	return { count, mean: Math.round(sorted.reduce((sum, one) => sum + one, 0) / count), median: atRank(0.5), p90: atRank(0.9) };
}
