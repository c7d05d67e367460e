import { QUEUE_LOOKS } from '../desk/Sidebar';
import { useWords } from '../i18n/useWords';
import { Icon } from '../parts/Icon';
import { Trouble } from '../parts/Trouble';
import { VirtualList } from '../parts/VirtualList';
import { useNow } from '../parts/useNow';
import { useInbox } from '../state/useInbox';
import { ConversationRow } from './ConversationRow';
import { ListFilters } from './ListFilters';
import { SearchField } from './SearchField';

/** As high as its style says. Pixels. */
const ROW_HEIGHT = 84;

/** The conversations of the chosen queue or view. */
export function ConversationListPane() {
	const inbox = useInbox();
	const words = useWords();
	const now = useNow(20_000);
	const { query, rows, state } = inbox.list;
	const { queue, viewId } = query.value;
	const name = queue ? words(QUEUE_LOOKS[queue].name) : (inbox.desk.value?.views.find(({ id }) => id === viewId)?.name ?? words('allConversations'));
	const openId = inbox.thread.id.value;
	return (
		<section class="list" aria-label={words('conversations')}>
			<header class="list-head">
				<div class="row">
					<h1 class="grow cut" dir="auto">
						{name}
					</h1>
					<ListFilters />
				</div>
				<SearchField />
			</header>
			{state.value === 'loading' && (
				<div class="empty" role="status">
					<span class="spinner" />
					<span class="unseen">{words('loading')}</span>
				</div>
			)}
			{typeof state.value === 'object' && <Trouble failure={state.value} onRetry={() => void inbox.list.reload()} />}
			{state.value === 'ready' && rows.value.length === 0 && (
				<div class="empty">
					<Icon name={query.value.search ? 'search' : 'check'} />
					<strong>{words(query.value.search ? 'nothingFound' : 'nothingHere')}</strong>
					<span>{words(query.value.search ? 'nothingFoundHint' : 'nothingHereHint')}</span>
				</div>
			)}
			{rows.value.length > 0 && (
				<VirtualList
					items={rows.value}
					rowHeight={ROW_HEIGHT}
					keyOf={({ id }) => id}
					label={name}
					onEnd={() => void inbox.list.more()}
					follow={openId === undefined ? undefined : rows.value.findIndex(({ id }) => id === openId)}
					row={(conversation) => <ConversationRow conversation={conversation} chosen={conversation.id === openId} now={now} />}
				/>
			)}
		</section>
	);
}
