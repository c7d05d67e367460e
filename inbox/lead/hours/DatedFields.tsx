import type { Schedule } from '../../../nodes/shared/domain/hours/schedule';
import { useWords } from '../../i18n/useWords';
import { Icon } from '../../parts/Icon';
import { TextField } from '../fields';
import { Ranges } from './Ranges';
import { replaced, without } from './scheduleForm';

interface Props {
	schedule: Schedule;
	change: (changes: Partial<Schedule>) => void;
}

/** Days that are not like the week: closed, or with hours of their own. */
export function DatedFields({ schedule: { closedDays, exceptions }, change }: Props) {
	const words = useWords();
	const remove = (name: string, onRemove: () => void) => (
		<button type="button" class="icon-button" aria-label={words('removeNamed', { name })} onClick={onRemove}>
			<Icon name="trash" />
		</button>
	);
	const add = (name: string, onAdd: () => void) => (
		<button type="button" class="button" onClick={onAdd}>
			<Icon name="plus" /> {name}
		</button>
	);
	return (
		<>
			{closedDays.map((day, index) => {
				const set = (changes: Partial<typeof day>): void => change({ closedDays: replaced(closedDays, index, changes) });
				return (
					<div key={index} class="dated">
						<TextField label={words('closedOn')} required pattern="(\d{4}-)?\d{2}-\d{2}" placeholder="2026-12-24" value={day.date} onChange={(date) => set({ date })} />
						<TextField label={words('lastDay')} type="date" value={day.until ?? ''} onChange={(until) => set({ until: until || undefined })} />
						<TextField label={words('reason')} maxLength={100} value={day.name ?? ''} onChange={(name) => set({ name: name || undefined })} />
						{remove(`${words('closedDays')} ${day.date}`, () => change({ closedDays: without(closedDays, index) }))}
					</div>
				);
			})}
			{exceptions.map((day, index) => {
				const set = (changes: Partial<typeof day>): void => change({ exceptions: replaced(exceptions, index, changes) });
				return (
					<div key={index} class="dated">
						<TextField label={words('otherHoursOn')} required type="date" value={day.date} onChange={(date) => set({ date })} />
						<TextField label={words('lastDay')} type="date" value={day.until ?? ''} onChange={(until) => set({ until: until || undefined })} />
						<TextField label={words('reason')} maxLength={100} value={day.name ?? ''} onChange={(name) => set({ name: name || undefined })} />
						{remove(`${words('otherHours')} ${day.date}`, () => change({ exceptions: without(exceptions, index) }))}
						<Ranges day={day.date || words('otherHoursOn')} ranges={day.ranges} onChange={(ranges) => set({ ranges })} />
					</div>
				);
			})}
			<div class="row lead-head">
				{add(words('closedDays'), () => change({ closedDays: [...closedDays, { date: '' }] }))}
				{add(words('otherHours'), () => change({ exceptions: [...exceptions, { date: '', ranges: [{ from: '10:00', to: '14:00' }] }] }))}
			</div>
		</>
	);
}
