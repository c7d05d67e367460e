import { readNumber } from '../../reading/readJson';

const MS_PER_SECOND = 1000;
/** Seconds do not reach this before the year 5138; larger values are milliseconds. */
const FIRST_MILLISECONDS = 1e11;
const LAST_MOMENT_OF_YEAR_9999 = 253_402_300_799_999;

/** WhatsApp writes times as Unix seconds, as text or as number. What is no time counts as missing. */
export function readTime(value: unknown, key: string): string | undefined {
	const given = readNumber(value, key);
	if (given === undefined || given <= 0) return undefined;
	const milliseconds = given < FIRST_MILLISECONDS ? given * MS_PER_SECOND : given;
	return milliseconds <= LAST_MOMENT_OF_YEAR_9999 ? new Date(milliseconds).toISOString() : undefined;
}
