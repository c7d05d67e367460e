import { useState } from 'preact/hooks';

import type { InboxOrder } from '../../nodes/shared/domain/inbox/inboxViews';
import type { WordKey } from '../i18n/translate';
import { useWords } from '../i18n/useWords';
import { Icon } from '../parts/Icon';
import { Menu } from '../parts/Menu';
import type { ListQuery } from '../state/listQuery';
import { useInbox } from '../state/useInbox';
import { SaveViewDialog } from './SaveViewDialog';

const ORDERS: Record<InboxOrder, WordKey> = { activity: 'orderActivity', waiting: 'orderWaiting', priority: 'orderPriority' };

/** Order, and filters by channel, tag, topic and agent; what is chosen can be kept as a view. */
export function ListFilters() {
	const inbox = useInbox();
	const words = useWords();
	const [saving, setSaving] = useState(false);
	const query = inbox.list.query.value;
	const { desk, me } = inbox;
	const change = (changes: Partial<ListQuery>): void => void inbox.list.show({ ...query, ...changes });
	const isNarrowed = query.channelId !== undefined || query.tag !== undefined || query.topic !== undefined || query.agentId !== undefined || query.teamId !== undefined;
	const choice = (label: string, value: string | undefined, options: Array<{ id: string; name: string }>, onChange: (id: string | undefined) => void) => (
		<label class="field menu-field">
			{label}
			<select value={value ?? ''} onChange={({ currentTarget }) => onChange(currentTarget.value || undefined)}>
				<option value="">{words('all')}</option>
				{options.map(({ id, name }) => (
					<option key={id} value={id}>
						{name}
					</option>
				))}
			</select>
		</label>
	);
	const named = (names: readonly string[]) => names.map((name) => ({ id: name, name }));
	const view = desk.value?.views.find(({ id }) => id === query.viewId);
	return (
		<>
			<Menu label={words('filtersAndOrder')} class={isNarrowed ? 'icon-button lit' : 'icon-button'} face={<><Icon name="filter" /><span class="unseen">{words('filtersAndOrder')}</span></>}>
				{(close) => (
					<>
						<p class="menu-title">{words('order')}</p>
						{Object.entries(ORDERS).map(([order, name]) => (
							<button key={order} type="button" class="menu-item" aria-pressed={query.order === order} onClick={() => (close(), change({ order: order as InboxOrder }))}>
								<span class="grow">{words(name)}</span>
								{query.order === order && <Icon name="check" />}
							</button>
						))}
						<hr />
						{choice(words('channel'), query.channelId, me.value?.channels.map(({ id }) => ({ id, name: inbox.channelName(id) })) ?? [], (channelId) => change({ channelId }))}
						{choice(words('tag'), query.tag, named(desk.value?.tags.map(({ name }) => name) ?? []), (tag) => change({ tag }))}
						{choice(words('topic'), query.topic, named(desk.value?.topics ?? []), (topic) => change({ topic }))}
						{choice(words('agent'), query.agentId ?? undefined, desk.value?.agents ?? [], (agentId) => change({ agentId }))}
						{choice(words('team'), query.teamId ?? undefined, desk.value?.teams ?? [], (teamId) => change({ teamId }))}
						{isNarrowed && (
							<button type="button" class="menu-item" onClick={() => (close(), change({ channelId: undefined, tag: undefined, topic: undefined, agentId: undefined, teamId: undefined }))}>
								<Icon name="close" />
								{words('clearFilters')}
							</button>
						)}
						<hr />
						<button type="button" class="menu-item" onClick={() => (close(), setSaving(true))}>
							<Icon name="plus" />
							{words('saveView')}
						</button>
						{view?.isOwn && (
							<button type="button" class="menu-item" onClick={() => (close(), void removeView(view.id))}>
								<Icon name="trash" />
								{words('removeView')}
							</button>
						)}
					</>
				)}
			</Menu>
			{saving && <SaveViewDialog onClose={() => setSaving(false)} />}
		</>
	);

	async function removeView(id: string): Promise<void> {
		try {
			await inbox.api.call('views.remove', { id });
			await inbox.loadDesk();
			await inbox.list.show({ queue: 'new', order: 'activity' });
		} catch (error) {
			inbox.tell(error);
		}
	}
}
