import { useState } from 'preact/hooks';

import type { RequestOf } from '../../nodes/shared/domain/inbox/inboxCalls';
import { useWords } from '../i18n/useWords';
import { Avatar } from '../parts/Avatar';
import { Dialog } from '../parts/Dialog';
import { Icon } from '../parts/Icon';
import { Trouble } from '../parts/Trouble';
import { useInbox } from '../state/useInbox';
import { TeamSettings } from './TeamSettings';
import { useCall } from './useCall';

/** Who answers at this desk. */
export function PeopleSettings() {
	const inbox = useInbox();
	const words = useWords();
	const { value, failure, again } = useCall('agents.find', {});
	const [edited, setEdited] = useState<RequestOf<'agents.save'>>();
	const run = async (work: Promise<unknown>): Promise<void> => {
		try {
			await work;
			setEdited(undefined);
			again();
			await inbox.loadDesk();
		} catch (error) {
			inbox.tell(error);
		}
	};
	const change = (changes: RequestOf<'agents.save'>): void => setEdited({ ...edited, ...changes });
	return (
		<>
			<section class="sheet">
				<div class="row">
					<h2 class="grow">{words('agents')}</h2>
					<button type="button" class="button" onClick={() => setEdited({})}>
						<Icon name="plus" /> {words('add')}
					</button>
				</div>
				{failure && !value && <Trouble failure={failure} onRetry={again} />}
				<ul>
					{value
						?.filter(({ isActive }) => isActive)
						.map((agent) => (
							<li key={agent.id} class="row setting">
								<Avatar name={agent.name} id={agent.id} size="little" />
								<bdi class="cut">{agent.name}</bdi>
								<span class="grow cut quiet">{agent.email ?? ''}</span>
								{agent.isAdmin && <span class="badge accent">{words('teamLead')}</span>}
								<button type="button" class="button" onClick={() => setEdited({ id: agent.id, name: agent.name, email: agent.email ?? null, capacity: agent.capacity ?? null, isAdmin: agent.isAdmin })}>
									{words('edit')}
								</button>
								{agent.id !== inbox.me.value?.id && (
									<button type="button" class="icon-button" aria-label={words('removeNamed', { name: agent.name })} onClick={() => void run(inbox.api.call('agents.deactivate', { id: agent.id }))}>
										<Icon name="trash" />
									</button>
								)}
							</li>
						))}
				</ul>
			</section>
			<TeamSettings />
			{edited && (
				<Dialog title={words('agent')} onClose={() => setEdited(undefined)}>
					<form class="stack" onSubmit={(event) => (event.preventDefault(), void run(inbox.api.call('agents.save', edited)))}>
						<label class="field">
							{words('name')}
							<input required maxLength={200} dir="auto" value={edited.name ?? ''} onInput={({ currentTarget }) => change({ name: currentTarget.value })} />
						</label>
						<label class="field">
							{words('email')}
							<input type="email" value={edited.email ?? ''} onInput={({ currentTarget }) => change({ email: currentTarget.value || null })} />
						</label>
						<label class="field">
							{words('capacity')}
							<input type="number" min={0} value={edited.capacity ?? ''} onInput={({ currentTarget }) => change({ capacity: currentTarget.value === '' ? null : Number(currentTarget.value) })} />
						</label>
						<label class="switch">
							{words('teamLead')}
							<input type="checkbox" role="switch" checked={edited.isAdmin ?? false} onChange={({ currentTarget }) => change({ isAdmin: currentTarget.checked })} />
						</label>
						<button type="submit" class="button primary">
							{words('save')}
						</button>
					</form>
				</Dialog>
			)}
		</>
	);
}
