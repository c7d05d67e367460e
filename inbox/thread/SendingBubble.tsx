import { useWords } from '../i18n/useWords';
import { Icon } from '../parts/Icon';
import { useNow } from '../parts/useNow';
import type { Sending } from '../state/Outbox';
import { useInbox } from '../state/useInbox';
import { clockTime } from '../text/timeWords';
import { LongText } from './LongText';
import { QuotedMessage } from './QuotedMessage';
import { Ticks } from './Ticks';

/** A message that is not out yet: it can be taken back, and says why where it failed. */
export function SendingBubble({ sending }: { sending: Sending }) {
	const inbox = useInbox();
	const words = useWords();
	const now = useNow(250);
	const { key, state, goesAt, failure, file, action, text, at, conversationId } = sending;
	const takeBack = (): void => {
		const taken = inbox.outbox.takeBack(key);
		if (taken?.action.kind !== 'reply') return;
		inbox.drafts.change(conversationId, { text: taken.text, files: taken.file ? [taken.file] : [], mode: 'reply', replyTo: taken.action.replyTo });
		document.querySelector<HTMLTextAreaElement>('#answer')?.focus();
	};
	return (
		<article class={`bubble-place out sending ${state}`}>
			<div class="bubble">
				{action.kind === 'reply' && action.replyTo !== undefined && <QuotedMessage message={inbox.thread.message(action.replyTo)} />}
				{file && (
					<p class="row small">
						<Icon name="file" /> <span dir="auto">{file.name}</span>
					</p>
				)}
				{text !== '' && <LongText text={text} />}
				<p class="bubble-foot small">
					<time>{clockTime(at, words.language)}</time>
					<Ticks state={state === 'done' ? 'sent' : state === 'failed' ? 'failed' : 'sending'} />
				</p>
				{state === 'failed' && (
					<div class="trouble small" role="alert" dir="auto">
						{failure ? `${failure.message} ${failure.advice}` : words('notSent')}
					</div>
				)}
				{(state === 'held' || state === 'failed') && (
					<p class="row sending-buttons">
						{state === 'held' && <span class="small quiet grow">{words('goesIn', { count: Math.max(0, Math.ceil(((goesAt ?? now) - now) / 1000)) })}</span>}
						<button type="button" class="link" onClick={takeBack}>
							<Icon name="undo" /> {words(state === 'held' ? 'undo' : 'editAgain')}
						</button>
						{state === 'held' ? (
							<button type="button" class="link" onClick={() => inbox.outbox.release(key)}>
								{words('sendNow')}
							</button>
						) : (
							<button type="button" class="link" onClick={() => inbox.outbox.retry(key)}>
								{words('tryAgain')}
							</button>
						)}
					</p>
				)}
			</div>
		</article>
	);
}
