import type { Role } from '../../../nodes/shared/domain/access/role';
import { useWords } from '../../i18n/useWords';
import { useInbox } from '../../state/useInbox';
import { ChoiceField } from '../fields';
import { useCall } from '../useCall';
import { useEdited } from '../useEdited';

/** Who may do what on a number; each choice holds at once. */
export function ChannelAccess({ channelId }: { channelId: string }) {
	const { api, desk } = useInbox();
	const words = useWords();
	const { value, again } = useCall('access.find', {});
	const { run } = useEdited(again);
	const { agents = [], teams = [] } = desk.value ?? {};
	const granted = (value ?? []).filter((grant) => grant.channelId === channelId);
	const holders = [...teams.map(({ id, name }) => ({ kind: 'team' as const, id, name })), ...agents.map(({ id, name }) => ({ kind: 'agent' as const, id, name }))];
	const roles: ReadonlyArray<readonly [Role | '', string]> = [
		['', words('noRole')],
		['viewer', words('viewer')],
		['contributor', words('contributor')],
		['supervisor', words('supervisor')],
	];
	return (
		<details class="more">
			<summary>{words('rolesHere')}</summary>
			{value && granted.length === 0 && <p class="hint">{words('openToAll')}</p>}
			<div class="roles">
				{holders.map(({ kind, id, name }) => (
					<ChoiceField
						key={`${kind} ${id}`}
						label={kind === 'team' ? words('teamNamed', { name }) : name}
						value={granted.find(({ holder }) => holder.kind === kind && holder.id === id)?.role ?? ''}
						options={roles}
						onChange={(role) => void run(api.call('access.set', { channelId, holder: { kind, id }, role: role === '' ? null : role }))}
					/>
				))}
			</div>
		</details>
	);
}
