import { WEEKDAYS, type HoursRange, type Weekday } from '../../domain/hours/schedule';

/** Stands for the zone in which the workflow runs. */
export const WORKFLOW_ZONE = 'workflow';

interface PanelHours {
	days?: Weekday[];
	open?: 'hours' | 'allDay';
	from?: string;
	to?: string;
}

interface PanelDates {
	date?: string;
	until?: string;
	name?: string;
	from?: string;
	to?: string;
	open?: 'hours' | 'allDay';
}

/** One schedule as the editor keeps it. */
export interface PanelSchedule {
	name?: string;
	zone?: string;
	week?: { hours?: PanelHours[] };
	country?: string;
	region?: string;
	worked?: string[];
	bankHolidays?: boolean;
	closedDays?: { day?: PanelDates[] };
	exceptions?: { day?: PanelDates[] };
}

const ALL_DAY: HoursRange = { from: '00:00', to: '24:00' };

/** An editor's date field gives a time too, which means nothing here. */
const dateOnly = (text = ''): string => text.trim().replace(/[T ]\d{2}:\d{2}.*$/, '');

const rangeOf = ({ open = 'hours', from = '', to = '' }: PanelHours | PanelDates): HoursRange => (open === 'allDay' ? ALL_DAY : { from, to });

/** The schedule as plain JSON, not checked yet: rows about the same day or date are put together. */
export function fromPanel(panel: PanelSchedule, workflowZone: string): unknown {
	const { name = '', zone = WORKFLOW_ZONE, week, country = '', region = '', worked = [], bankHolidays = false, closedDays, exceptions } = panel;
	const rows = week?.hours ?? [];
	return {
		name,
		zone: zone === WORKFLOW_ZONE || zone === '' ? workflowZone : zone,
		week: Object.fromEntries(WEEKDAYS.map((day) => [day, rows.filter(({ days = [] }) => days.includes(day)).map(rangeOf)])),
		closedDays: (closedDays?.day ?? []).map(datesOf),
		exceptions: (exceptions?.day ?? []).map((dates) => ({ ...datesOf(dates), ranges: [rangeOf(dates)] })),
		...(country === '' ? {} : { holidays: { country, region, worked, bankHolidays } }),
	};
}

const datesOf = ({ date, until, name = '' }: PanelDates) => ({ date: dateOnly(date), until: dateOnly(until), name });
