import { readSchedule } from '../../domain/hours/readSchedule';
import type { Schedule } from '../../domain/hours/schedule';
import { failed, type Result } from '../../domain/result';
import { fromPanel, type PanelSchedule } from './fromPanel';

/** What is wrong with a schedule of the panel, and the way out. */
export interface PanelProblem {
	message: string;
	wayOut: string;
}

/** Checks a schedule that was filled in by hand; the time zone of the workflow is written out. */
export function readPanelSchedule(panel: PanelSchedule, workflowZone: string): Result<Schedule, PanelProblem> {
	const schedule = readSchedule(fromPanel(panel, workflowZone));
	if (schedule.ok) return schedule;
	const [first = '', ...others] = [...new Set(schedule.failure)];
	return failed({ message: `Schedule "${panel.name ?? ''}": ${first}`, wayOut: others.length > 0 ? `Also: ${others.join(' ')}` : 'Correct it in the panel.' });
}
