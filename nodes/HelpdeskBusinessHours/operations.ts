import type { IDataObject } from 'n8n-workflow';

import { addBusinessTime, businessTimeBetween, comingOpenings } from '../shared/domain/hours/businessTime';
import { openStateAt } from '../shared/domain/hours/openStateAt';
import { reasonName } from '../shared/domain/hours/text/reasonName';
import type { OperationResult } from '../shared/n8n/forEachItem';
import type { HoursRun } from './HoursRun';

/** One operation on one item; a check reports that the item belongs to Closed. */
type HoursOperation = (run: HoursRun, closed: () => void) => Promise<OperationResult>;

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

/** Nobody reads more. */
const MOST_OPENINGS = 100;

const instantText = (instant: number | undefined): string | null => (instant === undefined ? null : new Date(instant).toISOString());

function stateOf(run: HoursRun, at: number): IDataObject {
	const { open, reason, opensAt, closesAt, openSince, closedSince } = openStateAt(run.schedule, at);
	return {
		at: new Date(at).toISOString(),
		state: open ? 'open' : 'closed',
		reason: reason.kind,
		reasonName: reasonName(run.schedule, reason, run.locale) ?? null,
		...run.moment('opens', opensAt),
		...run.moment('closes', closesAt),
		openSince: instantText(openSince),
		closedSince: instantText(closedSince),
	};
}

/** What the node can do, by the stored value of the choice. */
export const hoursOperations: Record<string, HoursOperation> = {
	async check(run, closed) {
		const at = run.instant('at', 'Time');
		const state = stateOf(run, at);
		if (state.state === 'closed') closed();
		return run.wantsPicture ? await run.withPicture(state, at) : run.withFiles(state);
	},

	async addTime(run) {
		const start = run.instant('start', 'From');
		const amount = run.number('amount');
		if (!Number.isFinite(amount)) throw run.error("'Business Time' is not a number", 'Write how many hours or minutes to add; a negative number leads back.');
		const end = addBusinessTime(run.schedule, start, Math.round(amount * (run.option('unit') === 'hours' ? HOUR_MS : MINUTE_MS)));
		if (end === undefined) throw run.error(`"${run.schedule.name}" is not open for so long within three years`, "Check the hours under 'Schedules', and the amount and its unit.");
		return run.withFiles({ from: new Date(start).toISOString(), to: new Date(end).toISOString() });
	},

	async timeBetween(run) {
		const [start, end] = [run.instant('start', 'From'), run.instant('end', 'To')];
		const elapsed = businessTimeBetween(run.schedule, start, end);
		return run.withFiles({
			from: new Date(start).toISOString(),
			to: new Date(end).toISOString(),
			minutes: elapsed / MINUTE_MS,
			hours: elapsed / HOUR_MS,
		});
	},

	async getOpenings(run) {
		const start = run.instant('start', 'From');
		const count = run.number('limit');
		if (!(count >= 1 && count <= MOST_OPENINGS)) throw run.error(`'Limit' is ${count}`, `Ask for 1 to ${MOST_OPENINGS} openings.`);
		return comingOpenings(run.schedule, start, Math.floor(count)).map(({ opensAt, closesAt }) =>
			run.result({ ...run.moment('opens', opensAt), ...run.moment('closes', closesAt) }),
		);
	},

	async showWeek(run) {
		const start = run.instant('start', 'From');
		return await run.withPicture(stateOf(run, start), start);
	},
};
