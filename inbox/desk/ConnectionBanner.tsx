import { useEffect } from 'preact/hooks';

import { useWords } from '../i18n/useWords';
import { Icon } from '../parts/Icon';
import { useNow } from '../parts/useNow';
import { useInbox } from '../state/useInbox';

/** Says that nothing new comes in at present, and when the next attempt is; that it comes in turns is told once. */
export function ConnectionBanner() {
	const inbox = useInbox();
	const words = useWords();
	const now = useNow(1_000);
	const { state, retryAt } = inbox.connection.value;
	useEffect(() => {
		if (state === 'polling') inbox.toasts.show(words('inTurns'));
	}, [state]);
	if (state !== 'lost') return null;
	const seconds = Math.max(0, Math.ceil(((retryAt ?? now) - now) / 1_000));
	return (
		<div class="banner" role="alert">
			<Icon name="warn" />
			<span class="grow">
				{words('connectionLost')} <span aria-hidden="true">{seconds > 0 ? words('retryIn', { count: seconds }) : words('retrying')}</span>
			</span>
			<button type="button" class="button" onClick={() => inbox.retryNow()}>
				{words('retryNow')}
			</button>
		</div>
	);
}
