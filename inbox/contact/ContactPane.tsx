import { useState } from 'preact/hooks';

import type { InboxConversation } from '../../nodes/shared/domain/inbox/inboxConversation';
import { useWords } from '../i18n/useWords';
import { contactName } from '../list/contactName';
import { Avatar } from '../parts/Avatar';
import { Icon } from '../parts/Icon';
import { useInbox } from '../state/useInbox';
import { fullTime, shortTime } from '../text/timeWords';
import { briefOf } from '../thread/kindWords';
import { Attributes } from './Attributes';
import { MergeDialog } from './MergeDialog';
import { Tags } from './Tags';
import { TopicField } from './TopicField';
import { shorten } from '../text/shorten';

/** Whom the conversation is with: names, numbers, what is known, and what was before. */
export function ContactPane() {
	const inbox = useInbox();
	const words = useWords();
	const [merging, setMerging] = useState(false);
	const conversation = inbox.thread.conversation.value;
	const contact = inbox.thread.contact.value;
	if (!conversation) return null;
	const name = contactName(conversation.contact, words);
	const mayAnnotate = conversation.may.includes('annotate');
	const facts: Array<[string, string | undefined]> = [
		[words('phone'), conversation.contact.phone],
		[words('userName'), conversation.contact.username && `@${conversation.contact.username}`],
		[words('channel'), inbox.channelName(conversation.channelId)],
		[words('knownSince'), contact && fullTime(Date.parse(contact.createdAt), words.language)],
	];
	return (
		<aside class="contact scroll" aria-label={words('contact')}>
			<button
				type="button"
				class="icon-button contact-close"
				aria-label={words('close')}
				onClick={() => {
					inbox.showsContact.value = false;
					inbox.pane.value = 'thread';
				}}
			>
				<Icon name="close" />
			</button>
			<div class="contact-who">
				<Avatar name={name} id={conversation.contact.id} size="large" />
				<h2 class="words">
					<bdi>{name}</bdi>
				</h2>
				{contact?.blockedAt !== undefined && <span class="badge bad">{words('blocked')}</span>}
			</div>
			<dl class="facts">
				{facts
					.filter(([, value]) => value !== undefined)
					.map(([label, value]) => (
						<div key={label}>
							<dt>{label}</dt>
							<dd class="words">
								<bdi>{shorten(value ?? '', 200)}</bdi>
							</dd>
						</div>
					))}
			</dl>
			<section>
				<h3>{words('topic')}</h3>
				<TopicField conversation={conversation} disabled={!mayAnnotate} />
			</section>
			<section>
				<h3>{words('tags')}</h3>
				<Tags conversation={conversation} disabled={!mayAnnotate} />
			</section>
			{contact && <Attributes key={contact.id} contact={contact} disabled={!mayAnnotate} />}
			<Others conversations={inbox.thread.others.value} />
			{contact && mayAnnotate && (
				<button type="button" class="button" onClick={() => setMerging(true)}>
					<Icon name="people" /> {words('merge')}
				</button>
			)}
			{contact && merging && <MergeDialog into={contact} onClose={() => setMerging(false)} />}
		</aside>
	);
}

function Others({ conversations }: { conversations: InboxConversation[] }) {
	const inbox = useInbox();
	const words = useWords();
	if (conversations.length === 0) return null;
	return (
		<section>
			<h3>{words('otherConversations')}</h3>
			<ul>
				{conversations.map((conversation) => (
					<li key={conversation.id}>
						<button type="button" class="other" onClick={() => inbox.openConversation(conversation.id)}>
							<span class="row small">
								<span class="badge">{words(conversation.state === 'resolved' ? 'stateResolved' : conversation.state === 'snoozed' ? 'stateSnoozed' : 'stateOpen')}</span>
								<span class="grow cut quiet">{inbox.channelName(conversation.channelId)}</span>
								<time class="quiet">{shortTime(Date.parse(conversation.lastActivityAt), inbox.now(), words.language)}</time>
							</span>
							<span class="cut" dir="auto">
								{conversation.lastMessage ? briefOf(conversation.lastMessage, words) : (conversation.topic ?? words('nothingSaid'))}
							</span>
						</button>
					</li>
				))}
			</ul>
		</section>
	);
}
