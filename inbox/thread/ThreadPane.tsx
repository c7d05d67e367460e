import { Composer } from '../composer/Composer';
import { useWords } from '../i18n/useWords';
import { Trouble } from '../parts/Trouble';
import { useInbox } from '../state/useInbox';
import { ThreadHead } from './ThreadHead';
import { ThreadLines } from './ThreadLines';

/** The conversation that is open: who it is with, what was said, and where to answer. */
export function ThreadPane() {
	const inbox = useInbox();
	const words = useWords();
	const { state, conversation } = inbox.thread;
	return (
		<main class="thread" aria-label={words('conversation')}>
			{conversation.value && <ThreadHead conversation={conversation.value} />}
			{state.value === 'loading' && (
				<div class="empty grow" role="status">
					<span class="spinner" />
					<span class="unseen">{words('loading')}</span>
				</div>
			)}
			{typeof state.value === 'object' && <Trouble failure={state.value} onRetry={() => void inbox.thread.reload()} />}
			{state.value === 'ready' && <ThreadLines key={inbox.thread.id.value} />}
			{state.value === 'ready' && conversation.value && <Composer key={`answer ${conversation.value.id}`} conversation={conversation.value} />}
		</main>
	);
}
