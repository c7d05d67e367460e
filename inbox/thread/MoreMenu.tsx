import type { InboxConversation } from '../../nodes/shared/domain/inbox/inboxConversation';
import { PRIORITIES } from '../../nodes/shared/domain/conversation/conversation';
import { useWords } from '../i18n/useWords';
import { Icon } from '../parts/Icon';
import { Menu } from '../parts/Menu';
import { useInbox } from '../state/useInbox';
import { priorityWord } from './eventWords';

/** What is done less often: priority, pending, back to the AI. */
export function MoreMenu({ conversation }: { conversation: InboxConversation }) {
	const inbox = useInbox();
	const words = useWords();
	const { id, priority, state, may } = conversation;
	const mayMove = may.includes('move');
	if (!mayMove && !may.includes('annotate')) return null;
	return (
		<Menu label={words('moreActions')}>
			{(close) => (
				<>
					<p class="menu-title">{words('priority')}</p>
					{PRIORITIES.toReversed().map((one) => (
						<button key={one} type="button" class="menu-item" aria-pressed={one === priority} onClick={() => (close(), void inbox.act(id, { kind: 'priority', priority: one }))}>
							<Icon name="flag" />
							<span class="grow">{priorityWord(one, words)}</span>
							{one === priority && <Icon name="check" />}
						</button>
					))}
					{mayMove && state !== 'resolved' && (
						<>
							<hr />
							{state !== 'pending' && (
								<button type="button" class="menu-item" onClick={() => (close(), void inbox.act(id, { kind: 'setPending' }))}>
									<Icon name="clock" />
									{words('setPending')}
								</button>
							)}
							<button type="button" class="menu-item" onClick={() => (close(), void inbox.act(id, { kind: 'handBack' }))}>
								<Icon name="robot" />
								{words('handBack')}
							</button>
						</>
					)}
				</>
			)}
		</Menu>
	);
}
