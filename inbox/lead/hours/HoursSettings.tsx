import type { RequestOf } from '../../../nodes/shared/domain/inbox/inboxCalls';
import { useWords } from '../../i18n/useWords';
import { Trouble } from '../../parts/Trouble';
import { useInbox } from '../../state/useInbox';
import { RowButtons } from '../RowButtons';
import { SettingDialog } from '../SettingDialog';
import { SettingSheet } from '../SettingSheet';
import { useCall } from '../useCall';
import { useEdited } from '../useEdited';
import { newSchedule } from './scheduleForm';
import { ScheduleFields } from './ScheduleFields';
import { WeekPicture } from './WeekPicture';

/** When somebody is there to answer: hours that numbers, rules and workflows share. */
export function HoursSettings() {
	const { api } = useInbox();
	const words = useWords();
	const { value, failure, again } = useCall('schedules.find', {});
	const { edited, edit, change, close, run } = useEdited<RequestOf<'schedules.save'>>(again);
	return (
		<SettingSheet title={words('hours')} onAdd={() => edit({ schedule: newSchedule('') })}>
			{failure && !value && <Trouble failure={failure} onRetry={again} />}
			{value?.length === 0 && <p class="hint">{words('noHours')}</p>}
			<ul>
				{value?.map(({ id, name, schedule }) => (
					<li key={id} class="setting-block">
						<div class="row setting">
							<bdi class="cut">{name}</bdi>
							<span class="grow cut quiet">{schedule.zone}</span>
							<RowButtons name={name} onEdit={() => edit({ id, schedule })} onRemove={() => void run(api.call('schedules.remove', { id }))} />
						</div>
						<WeekPicture schedule={schedule} />
					</li>
				))}
			</ul>
			{edited && (
				<SettingDialog wide title={edited.schedule.name || words('hours')} onClose={close} onSave={() => void run(api.call('schedules.save', edited))}>
					<WeekPicture schedule={edited.schedule} />
					<ScheduleFields schedule={edited.schedule} change={(changes) => change({ schedule: { ...edited.schedule, ...changes } })} />
				</SettingDialog>
			)}
		</SettingSheet>
	);
}
