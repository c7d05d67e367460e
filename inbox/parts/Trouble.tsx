import type { InboxFailure } from '../api/InboxFailure';
import { useWords } from '../i18n/useWords';

/** Why something is not there, and the way out. */
export function Trouble({ failure, onRetry }: { failure: InboxFailure; onRetry: () => void }) {
	const words = useWords();
	const { code, message, advice } = failure.error;
	return (
		<div class="empty" role="alert">
			<p class="trouble" dir="auto">
				{code === 'offline' ? words('offline') : `${message} ${advice}`}
			</p>
			<button type="button" class="button" onClick={onRetry}>
				{words('tryAgain')}
			</button>
		</div>
	);
}
