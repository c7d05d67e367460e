import { useState } from 'preact/hooks';

import type { RequestOf } from '../../nodes/shared/domain/inbox/inboxCalls';
import { useWords } from '../i18n/useWords';
import { Dialog } from '../parts/Dialog';
import { Icon } from '../parts/Icon';
import { useInbox } from '../state/useInbox';

/** Which agents work together. */
export function TeamSettings() {
	const inbox = useInbox();
	const words = useWords();
	const [edited, setEdited] = useState<RequestOf<'teams.save'>>();
	const { teams = [], agents = [] } = inbox.desk.value ?? {};
	const run = async (work: Promise<unknown>): Promise<void> => {
		try {
			await work;
			setEdited(undefined);
			await inbox.loadDesk();
		} catch (error) {
			inbox.tell(error);
		}
	};
	return (
		<section class="sheet">
			<div class="row">
				<h2 class="grow">{words('teams')}</h2>
				<button type="button" class="button" onClick={() => setEdited({ name: '', memberIds: [] })}>
					<Icon name="plus" /> {words('add')}
				</button>
			</div>
			<ul>
				{teams.map((team) => (
					<li key={team.id} class="row setting">
						<bdi class="cut">{team.name}</bdi>
						<span class="grow cut quiet">{team.memberIds.map((id) => inbox.agentName(id)).filter(Boolean).join(', ')}</span>
						<button type="button" class="button" onClick={() => setEdited(team)}>
							{words('edit')}
						</button>
						<button type="button" class="icon-button" aria-label={words('removeNamed', { name: team.name })} onClick={() => void run(inbox.api.call('teams.remove', { id: team.id }))}>
							<Icon name="trash" />
						</button>
					</li>
				))}
			</ul>
			{edited && (
				<Dialog title={words('team')} onClose={() => setEdited(undefined)}>
					<form class="stack" onSubmit={(event) => (event.preventDefault(), void run(inbox.api.call('teams.save', edited)))}>
						<label class="field">
							{words('name')}
							<input required maxLength={200} dir="auto" value={edited.name} onInput={({ currentTarget }) => setEdited({ ...edited, name: currentTarget.value })} />
						</label>
						<fieldset class="members">
							<legend class="small quiet">{words('members')}</legend>
							{agents.map(({ id, name }) => (
								<label key={id} class="switch">
									<bdi>{name}</bdi>
									<input
										type="checkbox"
										checked={edited.memberIds.includes(id)}
										onChange={({ currentTarget }) => setEdited({ ...edited, memberIds: currentTarget.checked ? [...edited.memberIds, id] : edited.memberIds.filter((other) => other !== id) })}
									/>
								</label>
							))}
						</fieldset>
						<button type="submit" class="button primary">
							{words('save')}
						</button>
					</form>
				</Dialog>
			)}
		</section>
	);
}
