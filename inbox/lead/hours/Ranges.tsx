import type { HoursRange } from '../../../nodes/shared/domain/hours/schedule';
import { useWords } from '../../i18n/useWords';
import { Icon } from '../../parts/Icon';
import { endFromField, endInField, nextRange, replaced, without } from './scheduleForm';

interface Props {
	/** What the hours are of. */
	day: string;
	ranges: readonly HoursRange[];
	onChange: (ranges: HoursRange[]) => void;
}

/** Any number of opening times of one day. */
export function Ranges({ day, ranges, onChange }: Props) {
	const words = useWords();
	return (
		<div class="day-ranges" role="group" aria-label={day}>
			{ranges.length === 0 && <span class="quiet small">{words('closedDay')}</span>}
			{ranges.map(({ from, to }, index) => (
				<span key={index} class="range">
					<input class="input" type="time" required aria-label={words('opensOn', { day })} value={from} onInput={({ currentTarget }) => onChange(replaced(ranges, index, { from: currentTarget.value }))} />
					–
					<input class="input" type="time" required aria-label={words('closesOn', { day })} value={endInField(to)} onInput={({ currentTarget }) => onChange(replaced(ranges, index, { to: endFromField(currentTarget.value) }))} />
					<button type="button" class="icon-button" aria-label={words('removeNamed', { name: `${day} ${from}` })} onClick={() => onChange(without(ranges, index))}>
						<Icon name="close" />
					</button>
				</span>
			))}
			<button type="button" class="icon-button" aria-label={words('addHours', { day })} title={words('addHours', { day })} onClick={() => onChange([...ranges, nextRange(ranges)])}>
				<Icon name="plus" />
			</button>
		</div>
	);
}
