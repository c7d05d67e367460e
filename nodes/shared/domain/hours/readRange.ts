import { failed, success, type Result } from '../result';
import { DAY_MINUTES } from './calendarDay';
import { clockText, readClockTime } from './clockTime';
import { asRecord, asText } from './plainValues';
import type { HoursRange } from './schedule';

const HOW = 'Write it like 09:00 or 17:30; the end of the day is 24:00.';

/** A range with its times written alike; `place` says which one it is, like "Monday, range 2". */
export function readRange(value: unknown, place: string): Result<HoursRange, string> {
	const { from, to } = asRecord(value);
	const [start, end] = [asText(from), asText(to)];
	const where = `${place} (${start || 'nothing'} to ${end || 'nothing'})`;
	const opens = readClockTime(start);
	const closes = readClockTime(end);
	if (opens === undefined) return failed(start === '' ? `${where}: the opening time is missing. ${HOW}` : `${where}: "${start}" is not a time of day. ${HOW}`);
	if (closes === undefined) return failed(end === '' ? `${where}: the closing time is missing. ${HOW}` : `${where}: "${end}" is not a time of day. ${HOW}`);
	if (opens === DAY_MINUTES) return failed(`${where}: a range cannot begin at 24:00. Let it begin at 00:00 on the next day.`);
	if (opens === closes) return failed(`${where}: it ends when it begins. For a whole day write 00:00 to 24:00; for a closed day leave the range out.`);
	return success({ from: clockText(opens), to: clockText(closes) });
}
