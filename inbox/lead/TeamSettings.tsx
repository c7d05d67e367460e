import type { RequestOf } from '../../nodes/shared/domain/inbox/inboxCalls';
import { useWords } from '../i18n/useWords';
import { useInbox } from '../state/useInbox';
import { SwitchField, TextField } from './fields';
import { RowButtons } from './RowButtons';
import { SettingDialog } from './SettingDialog';
import { SettingSheet } from './SettingSheet';
import { useEdited } from './useEdited';

/** Which agents work together. */
export function TeamSettings() {
	const inbox = useInbox();
	const words = useWords();
	const { edited, edit, change, close, run } = useEdited<RequestOf<'teams.save'>>(async () => await inbox.loadDesk());
	const { teams = [], agents = [] } = inbox.desk.value ?? {};
	return (
		<SettingSheet title={words('teams')} onAdd={() => edit({ name: '', memberIds: [] })}>
			<ul>
				{teams.map((team) => (
					<li key={team.id} class="row setting">
						<bdi class="cut">{team.name}</bdi>
						<span class="grow cut quiet">{team.memberIds.map((id) => inbox.agentName(id)).filter(Boolean).join(', ')}</span>
						<RowButtons name={team.name} onEdit={() => edit(team)} onRemove={() => void run(inbox.api.call('teams.remove', { id: team.id }))} />
					</li>
				))}
			</ul>
			{edited && (
				<SettingDialog title={words('team')} onClose={close} onSave={() => void run(inbox.api.call('teams.save', edited))}>
					<TextField label={words('name')} required maxLength={200} value={edited.name} onChange={(name) => change({ name })} />
					<fieldset class="members">
						<legend class="small quiet">{words('members')}</legend>
						{agents.map(({ id, name }) => (
							<SwitchField
								key={id}
								plain
								label={<bdi>{name}</bdi>}
								on={edited.memberIds.includes(id)}
								onChange={(on) => change({ memberIds: on ? [...edited.memberIds, id] : edited.memberIds.filter((other) => other !== id) })}
							/>
						))}
					</fieldset>
				</SettingDialog>
			)}
		</SettingSheet>
	);
}
