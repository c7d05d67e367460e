import type { RequestOf } from '../../nodes/shared/domain/inbox/inboxCalls';
import { useWords } from '../i18n/useWords';
import { Avatar } from '../parts/Avatar';
import { Trouble } from '../parts/Trouble';
import { useInbox } from '../state/useInbox';
import { NumberField, SwitchField, TextField } from './fields';
import { RowButtons } from './RowButtons';
import { SettingDialog } from './SettingDialog';
import { SettingSheet } from './SettingSheet';
import { TeamSettings } from './TeamSettings';
import { useCall } from './useCall';
import { useEdited } from './useEdited';

/** Who answers at this desk. */
export function PeopleSettings() {
	const inbox = useInbox();
	const words = useWords();
	const { value, failure, again } = useCall('agents.find', {});
	const { edited, edit, change, close, run } = useEdited<RequestOf<'agents.save'>>(async () => (again(), await inbox.loadDesk()));
	return (
		<>
			<SettingSheet title={words('agents')} onAdd={() => edit({})}>
				{failure && !value && <Trouble failure={failure} onRetry={again} />}
				<ul>
					{value
						?.filter(({ isActive }) => isActive)
						.map(({ id, name, email, capacity, isAdmin }) => (
							<li key={id} class="row setting">
								<Avatar name={name} id={id} size="little" />
								<bdi class="cut">{name}</bdi>
								<span class="grow cut quiet">{email ?? ''}</span>
								{isAdmin && <span class="badge accent">{words('teamLead')}</span>}
								<RowButtons
									name={name}
									onEdit={() => edit({ id, name, email: email ?? null, capacity: capacity ?? null, isAdmin })}
									onRemove={id === inbox.me.value?.id ? undefined : () => void run(inbox.api.call('agents.deactivate', { id }))}
								/>
							</li>
						))}
				</ul>
			</SettingSheet>
			<TeamSettings />
			{edited && (
				<SettingDialog title={words('agent')} onClose={close} onSave={() => void run(inbox.api.call('agents.save', edited))}>
					<TextField label={words('name')} required maxLength={200} value={edited.name ?? ''} onChange={(name) => change({ name })} />
					<TextField label={words('email')} type="email" value={edited.email ?? ''} onChange={(email) => change({ email: email || null })} />
					<NumberField label={words('capacity')} value={edited.capacity ?? undefined} onChange={(capacity) => change({ capacity: capacity ?? null })} />
					<SwitchField label={words('teamLead')} on={edited.isAdmin ?? false} onChange={(isAdmin) => change({ isAdmin })} />
				</SettingDialog>
			)}
		</>
	);
}
