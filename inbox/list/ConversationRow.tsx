import type { InboxConversation } from '../../nodes/shared/domain/inbox/inboxConversation';
import { useWords } from '../i18n/useWords';
import { Avatar } from '../parts/Avatar';
import { Icon } from '../parts/Icon';
import { useInbox } from '../state/useInbox';
import { briefLength, shortTime } from '../text/timeWords';
import { briefOf, kindIcon } from '../thread/kindWords';
import { Ticks } from '../thread/Ticks';
import { WindowBadge } from './WindowBadge';
import { contactName } from './contactName';
import { shorten } from '../text/shorten';

interface Props {
	conversation: InboxConversation;
	chosen: boolean;
	now: number;
}

/** One conversation: who, what was said last, and what it needs. */
export function ConversationRow({ conversation, chosen, now }: Props) {
	const inbox = useInbox();
	const words = useWords();
	const { id, contact, lastMessage, waitingSince, priority, tags, topic, assigneeId, handledBy } = conversation;
	const name = contactName(contact, words);
	const assignee = inbox.agentName(assigneeId);
	const typing = Object.entries(inbox.typing.value[id] ?? {}).find(([, until]) => until > now)?.[0];
	const draft = inbox.drafts.all.value[id];
	const icon = lastMessage && kindIcon(lastMessage.kind);
	const isWaiting = waitingSince !== undefined && conversation.state !== 'resolved';
	return (
		<button type="button" class={isWaiting ? 'conversation waiting' : 'conversation'} aria-current={chosen ? 'true' : undefined} onClick={() => inbox.openConversation(id)}>
			<Avatar name={name} id={contact.id} />
			<span class="conversation-text">
				<span class="row">
					<bdi class="conversation-name cut grow">{name}</bdi>
					<time class="small quiet">{shortTime(Date.parse(lastMessage?.at ?? conversation.lastActivityAt), now, words.language)}</time>
				</span>
				<span class="row conversation-last">
					{typing ? (
						<em class="cut accent-ink">{words('isWriting', { name: inbox.agentName(typing) ?? '' })}</em>
					) : draft && draft.text.trim() !== '' && !chosen ? (
						<span class="cut quiet">
							<em class="warn-ink">{words('draft')}</em> <bdi>{draft.text.slice(0, 120)}</bdi>
						</span>
					) : (
						<>
							{lastMessage?.direction === 'out' && <Ticks state={lastMessage.state} />}
							{icon && <Icon name={icon} />}
							<span class="cut grow" dir="auto">
								{lastMessage ? briefOf(lastMessage, words) : words('nothingSaid')}
							</span>
						</>
					)}
				</span>
				<span class="row conversation-badges">
					{isWaiting && (
						<span class="badge accent" title={words('waitsSince')}>
							{words('waits', { time: briefLength(now - Date.parse(waitingSince)) })}
						</span>
					)}
					{(priority === 'urgent' || priority === 'high') && (
						<span class={priority === 'urgent' ? 'badge bad' : 'badge warn'}>
							<Icon name="flag" />
							{words(priority === 'urgent' ? 'urgent' : 'high')}
						</span>
					)}
					<WindowBadge closesAt={conversation.windowClosesAt} now={now} />
					{topic !== undefined && <span class="badge cut">{shorten(topic, 40)}</span>}
					{tags.slice(0, 2).map((tag) => (
						<span key={tag} class="badge cut">
							{shorten(tag, 40)}
						</span>
					))}
					<span class="grow" />
					{handledBy === 'ai' && !assignee ? <Icon name="robot" /> : assignee && <Avatar name={assignee} id={assigneeId ?? ''} size="little" />}
				</span>
			</span>
		</button>
	);
}
