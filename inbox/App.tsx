import { useEffect } from 'preact/hooks';

import { Desk } from './desk/Desk';
import { WordsContext } from './i18n/useWords';
import { ToastList } from './parts/ToastList';
import { SignIn } from './signIn/SignIn';
import type { Inbox } from './state/Inbox';
import { InboxContext } from './state/useInbox';

const DARK = matchMedia('(prefers-color-scheme: dark)');

export function App({ inbox }: { inbox: Inbox }) {
	const { theme } = inbox.preferences;
	const { words } = inbox;
	useEffect(() => {
		const show = (): void => {
			const isDark = theme.value === 'dark' || (theme.value === 'system' && DARK.matches);
			document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light';
		};
		show();
		DARK.addEventListener('change', show);
		return () => DARK.removeEventListener('change', show);
	}, [theme.value]);
	useEffect(() => {
		document.documentElement.lang = words.language;
		document.title = words('inbox');
	}, [words.language]);
	useEffect(() => {
		const ask = (event: BeforeUnloadEvent): void => {
			if (!inbox.outbox.isBusy) return;
			inbox.outbox.releaseAll();
			event.preventDefault();
		};
		addEventListener('beforeunload', ask);
		return () => removeEventListener('beforeunload', ask);
	}, []);
	return (
		<InboxContext.Provider value={inbox}>
			<WordsContext.Provider value={words}>
				{inbox.me.value ? <Desk /> : <SignIn />}
				<ToastList />
			</WordsContext.Provider>
		</InboxContext.Provider>
	);
}
