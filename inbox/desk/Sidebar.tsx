import { INBOX_QUEUES, type InboxQueue } from '../../nodes/shared/domain/inbox/inboxViews';
import { MOST_COUNTED } from '../../nodes/shared/domain/inbox/inboxLimits';
import type { WordKey } from '../i18n/translate';
import { useWords } from '../i18n/useWords';
import { Icon, type IconName } from '../parts/Icon';
import type { Place } from '../state/Inbox';
import type { ListQuery } from '../state/listQuery';
import { useInbox } from '../state/useInbox';
import { MeMenu } from './MeMenu';

export const QUEUE_LOOKS: Record<InboxQueue, { icon: IconName; name: WordKey }> = {
	new: { icon: 'inbox', name: 'queueNew' },
	mine: { icon: 'person', name: 'queueMine' },
	team: { icon: 'people', name: 'queueTeam' },
	unassigned: { icon: 'flag', name: 'queueUnassigned' },
	pending: { icon: 'clock', name: 'queuePending' },
	snoozed: { icon: 'moon', name: 'queueSnoozed' },
	resolved: { icon: 'check', name: 'queueResolved' },
};

const shown = (count: number | undefined): string => (count === undefined || count === 0 ? '' : count >= MOST_COUNTED ? `${MOST_COUNTED - 1}+` : String(count));

interface EntryProps {
	icon: IconName;
	name: string;
	count?: number;
	chosen: boolean;
	/** Numbers of queues that wait for somebody are shown strongly. */
	strong?: boolean;
	onChoose: () => void;
}

const Entry = ({ icon, name, count, chosen, strong, onChoose }: EntryProps) => (
	<li>
		<button type="button" class={strong && count ? 'queue strong' : 'queue'} aria-current={chosen ? 'true' : undefined} title={name} onClick={onChoose}>
			<Icon name={icon} />
			<span class="grow cut queue-name" dir="auto">
				{name}
			</span>
			<span class="count">{shown(count)}</span>
		</button>
	</li>
);

/** The queues, the saved views and the places for team leads, with how much is in each. */
export function Sidebar() {
	const inbox = useInbox();
	const words = useWords();
	const { query, counts } = inbox.list;
	const { place, desk, me } = inbox;
	const inInbox = place.value === 'inbox';
	const show = (chosen: Partial<ListQuery>): void => {
		place.value = 'inbox';
		inbox.pane.value = 'list';
		void inbox.list.show({ order: query.value.order, ...chosen });
		void inbox.list.count();
	};
	const go = (to: Place): void => void (place.value = to);
	const mayReport = me.value?.isAdmin === true || me.value?.channels.some((channel) => channel.mayReport) === true;
	return (
		<nav class="sidebar" aria-label={words('queuesAndViews')}>
			<div class="scroll grow">
				<h2 class="side-title">{words('queues')}</h2>
				<ul>
					{INBOX_QUEUES.map((queue) => (
						<Entry
							key={queue}
							icon={QUEUE_LOOKS[queue].icon}
							name={words(QUEUE_LOOKS[queue].name)}
							count={counts.value?.queues[queue]}
							chosen={inInbox && query.value.queue === queue}
							strong={queue === 'new' || queue === 'mine'}
							onChoose={() => show({ queue })}
						/>
					))}
				</ul>
				{(desk.value?.views.length ?? 0) > 0 && <h2 class="side-title">{words('views')}</h2>}
				<ul>
					{desk.value?.views.map(({ id, name, order }) => (
						<Entry key={id} icon="filter" name={name} count={counts.value?.views[id]} chosen={inInbox && query.value.viewId === id} onChoose={() => show({ viewId: id, ...(order ? { order } : {}) })} />
					))}
				</ul>
				{mayReport && (
					<>
						<h2 class="side-title">{words('lead')}</h2>
						<ul>
							<Entry icon="people" name={words('board')} chosen={place.value === 'board'} onChoose={() => go('board')} />
							<Entry icon="chart" name={words('reports')} chosen={place.value === 'reports'} onChoose={() => go('reports')} />
							{me.value?.isAdmin && <Entry icon="gear" name={words('settings')} chosen={place.value === 'settings'} onChoose={() => go('settings')} />}
						</ul>
					</>
				)}
			</div>
			<MeMenu />
		</nav>
	);
}
