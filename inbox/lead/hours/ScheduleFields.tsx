import { WEEKDAYS, type Schedule } from '../../../nodes/shared/domain/hours/schedule';
import { useWords } from '../../i18n/useWords';
import { TextField } from '../fields';
import { DatedFields } from './DatedFields';
import { HolidayFields } from './HolidayFields';
import { Ranges } from './Ranges';
import { weekdayName } from './scheduleForm';

interface Props {
	schedule: Schedule;
	change: (changes: Partial<Schedule>) => void;
}

/** A week, the days that differ from it, and the holidays. */
export function ScheduleFields({ schedule, change }: Props) {
	const words = useWords();
	return (
		<>
			<TextField label={words('name')} required maxLength={100} value={schedule.name} onChange={(name) => change({ name })} />
			<label class="field">
				{words('timeZone')}
				<input required list="zones" value={schedule.zone} onInput={({ currentTarget }) => change({ zone: currentTarget.value })} />
				<datalist id="zones">
					{Intl.supportedValuesOf('timeZone').map((zone) => (
						<option key={zone} value={zone} />
					))}
				</datalist>
			</label>
			<fieldset class="week-days">
				<legend class="small quiet">{words('hours')}</legend>
				{WEEKDAYS.map((day, index) => {
					const name = weekdayName(index, words.language);
					return (
						<div key={day} class="week-day">
							<span>{name}</span>
							<Ranges day={name} ranges={schedule.week[day]} onChange={(ranges) => change({ week: { ...schedule.week, [day]: ranges } })} />
						</div>
					);
				})}
			</fieldset>
			<DatedFields schedule={schedule} change={change} />
			<HolidayFields holidays={schedule.holidays} onChange={(holidays) => change({ holidays })} />
		</>
	);
}
