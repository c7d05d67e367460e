/** Opening hours that several nodes share. */
export interface ScheduleRow {
	id: string;
	name: string;
	/** The name in the form in which names are compared. */
	name_key: string;
	/** JSON, checked before it was kept. */
	schedule: string;
}
