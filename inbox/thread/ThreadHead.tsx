import type { InboxConversation } from '../../nodes/shared/domain/inbox/inboxConversation';
import { useWords } from '../i18n/useWords';
import { contactName } from '../list/contactName';
import { Avatar } from '../parts/Avatar';
import { Icon } from '../parts/Icon';
import { useInbox } from '../state/useInbox';
import { AssignMenu } from './AssignMenu';
import { MoreMenu } from './MoreMenu';
import { SnoozeMenu } from './SnoozeMenu';
import { shorten } from '../text/shorten';

/** Who it is, and what can be done with the conversation. */
export function ThreadHead({ conversation }: { conversation: InboxConversation }) {
	const inbox = useInbox();
	const words = useWords();
	const { id, contact, state, assigneeId, may, channelId } = conversation;
	const name = contactName(contact, words);
	const mayMove = may.includes('move');
	const busy = (kind: string): boolean => inbox.busy.value.has(`${id} ${kind}`);
	const isMine = assigneeId === inbox.me.value?.id;
	const resolve = async (): Promise<void> => {
		const done = await inbox.act(id, { kind: 'resolve' });
		if (done) inbox.toasts.show(words('resolvedToast', { name }), { action: { label: words('undo'), run: () => void inbox.act(id, { kind: 'reopen' }) } });
	};
	return (
		<header class="thread-head">
			<button type="button" class="icon-button back" aria-label={words('back')} onClick={() => (inbox.pane.value = 'list')}>
				<Icon name="back" />
			</button>
			<Avatar name={name} id={contact.id} />
			<div class="grow thread-who">
				<h2 class="cut">
					<bdi>{name}</bdi>
				</h2>
				<p class="small quiet cut">
					{[contact.phone, inbox.channelName(channelId)].filter((part) => part !== undefined).map((part) => shorten(part, 60)).filter((part) => part !== name).join(' · ')}
				</p>
			</div>
			<div class="row thread-actions" role="toolbar" aria-label={words('actions')}>
				{mayMove && state !== 'resolved' && (
					<>
						{assigneeId === undefined && (
							<button type="button" class="button" data-key="t" disabled={busy('take')} onClick={() => void inbox.act(id, { kind: 'take' })}>
								{words('take')}
							</button>
						)}
						<AssignMenu conversation={conversation} isMine={isMine} />
						<SnoozeMenu conversationId={id} />
						<button type="button" class="button primary" data-key="e" disabled={busy('resolve')} onClick={() => void resolve()}>
							<Icon name="check" />
							<span class="button-words">{words('resolve')}</span>
						</button>
					</>
				)}
				{mayMove && (state === 'resolved' || state === 'snoozed') && (
					<button type="button" class="button" disabled={busy('reopen')} onClick={() => void inbox.act(id, { kind: 'reopen' })}>
						<Icon name="undo" />
						<span class="button-words">{words('reopen')}</span>
					</button>
				)}
				<MoreMenu conversation={conversation} />
				<button
					type="button"
					class="icon-button"
					aria-label={words('contact')}
					title={words('contact')}
					aria-pressed={inbox.showsContact.value}
					onClick={() => {
						inbox.showsContact.value = !inbox.showsContact.value;
						inbox.pane.value = 'contact';
					}}
				>
					<Icon name="panel" />
				</button>
			</div>
		</header>
	);
}
