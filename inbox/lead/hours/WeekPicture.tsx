import type { Schedule } from '../../../nodes/shared/domain/hours/schedule';
import { useWords } from '../../i18n/useWords';
import { useCall } from '../useCall';
import { useLater } from '../useLater';

const TYPING_MS = 300;

/** The coming seven days as the server understands the hours, or what is wrong with them. */
export function WeekPicture({ schedule }: { schedule: Schedule }) {
	const words = useWords();
	const { value, failure } = useCall('schedules.picture', useLater({ schedule, language: words.language }, TYPING_MS));
	return (
		<figure class="week">
			{failure && (
				<p class="trouble" role="status">
					{failure.error.message}
				</p>
			)}
			{value && <img class="week-picture" alt={words(value.open ? 'weekOpen' : 'weekClosed', { name: schedule.name })} src={`data:image/svg+xml,${encodeURIComponent(value.svg)}`} />}
		</figure>
	);
}
