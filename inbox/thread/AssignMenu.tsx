import { useState } from 'preact/hooks';

import type { InboxConversation } from '../../nodes/shared/domain/inbox/inboxConversation';
import { useWords } from '../i18n/useWords';
import { Avatar } from '../parts/Avatar';
import { Icon } from '../parts/Icon';
import { Menu } from '../parts/Menu';
import { useInbox } from '../state/useInbox';

/** More people than this get a field to search them. */
const MANY = 8;

/** Who has it, and to whom it can be given. */
export function AssignMenu({ conversation, isMine }: { conversation: InboxConversation; isMine: boolean }) {
	const inbox = useInbox();
	const words = useWords();
	const [search, setSearch] = useState('');
	const { id, assigneeId, teamId } = conversation;
	const { agents = [], teams = [] } = inbox.desk.value ?? {};
	const assignee = inbox.agentName(assigneeId);
	const team = inbox.teamName(teamId);
	const fits = ({ name }: { name: string }): boolean => name.toLocaleLowerCase().includes(search.toLocaleLowerCase());
	const order = { online: 0, busy: 1, offline: 2 };
	const sorted = agents.filter(fits).sort((one, other) => order[one.presence] - order[other.presence] || one.name.localeCompare(other.name));
	const face = (
		<>
			{assignee !== undefined && assigneeId !== undefined ? <Avatar name={assignee} id={assigneeId} size="little" /> : <Icon name={team === undefined ? 'person' : 'people'} />}
			<span class="cut button-words assignee">{isMine ? words('you') : (assignee ?? team ?? words('nobody'))}</span>
			<Icon name="down" />
			<span class="unseen">{words('assign')}</span>
		</>
	);
	return (
		<Menu label={words('assign')} class="button" face={face} disabled={inbox.busy.value.has(`${id} assign`)}>
			{(close) => (
				<>
					{agents.length > MANY && <input class="input" type="search" aria-label={words('searchPeople')} placeholder={words('searchPeople')} value={search} onInput={({ currentTarget }) => setSearch(currentTarget.value)} />}
					<p class="menu-title">{words('agents')}</p>
					{sorted.map((agent) => (
						<button key={agent.id} type="button" class="menu-item" aria-pressed={agent.id === assigneeId} onClick={() => (close(), void inbox.act(id, { kind: 'assign', agentId: agent.id }))}>
							<span class={`presence ${agent.presence}`} />
							<span class="grow cut" dir="auto">
								{agent.id === inbox.me.value?.id ? words('toYou', { name: agent.name }) : agent.name}
							</span>
							<span class="count" title={words('openConversations')}>
								{agent.openConversations}
							</span>
							{agent.id === assigneeId && <Icon name="check" />}
						</button>
					))}
					{teams.length > 0 && <p class="menu-title">{words('teams')}</p>}
					{teams.filter(fits).map(({ id: other, name }) => (
						<button key={other} type="button" class="menu-item" aria-pressed={other === teamId} onClick={() => (close(), void inbox.act(id, { kind: 'assign', agentId: null, teamId: other }))}>
							<Icon name="people" />
							<span class="grow cut" dir="auto">
								{name}
							</span>
							{other === teamId && <Icon name="check" />}
						</button>
					))}
					{(assigneeId !== undefined || teamId !== undefined) && (
						<>
							<hr />
							<button type="button" class="menu-item" onClick={() => (close(), void inbox.act(id, { kind: 'assign', agentId: null, teamId: null }))}>
								<Icon name="close" />
								{words('unassign')}
							</button>
						</>
					)}
				</>
			)}
		</Menu>
	);
}
