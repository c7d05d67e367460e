import { useWords } from '../i18n/useWords';
import { Icon } from '../parts/Icon';
import { useInbox } from '../state/useInbox';
import { clockTime, fullTime } from '../text/timeWords';
import { MessageContent } from './MessageContent';
import { QuotedMessage } from './QuotedMessage';
import { Ticks } from './Ticks';
import type { ShownMessage } from './foldEntries';
import { mayQuote } from './mayQuote';
import { shorten } from '../text/shorten';
import { writerName } from './writerName';

/** A message as on a phone: theirs at the start, ours at the end. */
export function MessageBubble({ message }: { message: ShownMessage }) {
	const inbox = useInbox();
	const words = useWords();
	const { direction, state, sentAt, author, quoted, reactions, error, follows, id } = message;
	const at = Date.parse(sentAt);
	const writer = writerName(inbox, message);
	const conversationId = inbox.thread.id.value;
	const conversation = inbox.thread.conversation.value;
	const reply = (): void => {
		if (conversationId === undefined) return;
		inbox.drafts.change(conversationId, { replyTo: id, mode: 'reply' });
		document.querySelector<HTMLTextAreaElement>('#answer')?.focus();
	};
	return (
		<article class={`bubble-place ${direction}${follows ? ' follows' : ''}`} aria-label={direction === 'in' ? words('fromContact') : words('fromUs', { name: writer ?? '' })}>
			<div class="bubble">
				{writer !== undefined && !follows && (
					<p class="writer small">
						{author !== 'agent' && <Icon name={author === 'ai' ? 'robot' : 'bolt'} />}
						<bdi>{writer}</bdi>
					</p>
				)}
				{message.forwarded && (
					<p class="small quiet">
						<Icon name="reply" /> {words('forwarded')}
					</p>
				)}
				{message.quotes !== undefined && <QuotedMessage message={quoted} />}
				<MessageContent message={message} />
				<p class="bubble-foot small">
					{message.edited && <span>{words('edited')}</span>}
					<time title={fullTime(at, words.language)}>{clockTime(at, words.language)}</time>
					{direction === 'out' && <Ticks state={state} />}
				</p>
				{error && (
					<p class="trouble small" dir="auto">
						<strong>{shorten(error.title, 300)}</strong> {shorten(error.details ?? '', 500)} {shorten(error.advice ?? '', 500)}
					</p>
				)}
				{reactions.length > 0 && (
					<p class="reactions">
						{reactions.map(({ emoji, mine }) => (
							<span key={`${emoji}${mine}`} title={words(mine ? 'fromUsPlain' : 'fromContact')}>
								{emoji.slice(0, 16)}
							</span>
						))}
					</p>
				)}
			</div>
			{conversation && mayQuote(conversation, message) && (
				<button type="button" class="icon-button quote" aria-label={words('quote')} title={words('quote')} onClick={reply}>
					<Icon name="reply" />
				</button>
			)}
		</article>
	);
}
