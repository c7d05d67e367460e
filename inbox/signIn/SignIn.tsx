import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

import { toFailure } from '../api/InboxFailure';
import { LANGUAGES, type Language } from '../i18n/languages';
import { useWords } from '../i18n/useWords';
import { Icon } from '../parts/Icon';
import { useInbox } from '../state/useInbox';
import { takeLinkToken } from './takeLinkToken';

/** By a one-time link, which is taken from the address, or by e-mail address and password. */
export function SignIn() {
	const inbox = useInbox();
	const words = useWords();
	const email = useSignal('');
	const password = useSignal('');
	const busy = useSignal(false);
	const sent = useSignal(false);
	const trouble = useSignal<string | undefined>(undefined);
	const attempt = async (work: () => Promise<void>): Promise<void> => {
		busy.value = true;
		trouble.value = undefined;
		try {
			await work();
		} catch (error) {
			const { code, message, advice } = toFailure(error).error;
			trouble.value = code === 'offline' ? words('offline') : `${message} ${advice}`.trim();
		} finally {
			busy.value = false;
		}
	};
	useEffect(() => {
		const token = takeLinkToken(location, (url) => history.replaceState(null, '', url));
		if (token !== undefined) void attempt(async () => inbox.enter(await inbox.api.call('signIn.link', { token })));
	}, []);
	const withPassword = (event: SubmitEvent): void => {
		event.preventDefault();
		void attempt(async () => inbox.enter(await inbox.api.call('signIn.password', { email: email.value.trim(), password: password.value })));
	};
	const sendLink = (): void => {
		if (!email.value.includes('@')) {
			trouble.value = words('fillEmail');
			return;
		}
		void attempt(async () => {
			await inbox.api.call('signIn.sendLink', { email: email.value.trim() });
			sent.value = true;
		});
	};
	const { language } = inbox.preferences;
	return (
		<main class="sign-in">
			<form class="sign-in-card" onSubmit={withPassword}>
				<span class="sign-in-mark">
					<Icon name="inbox" />
				</span>
				<h1>{words('signInTitle')}</h1>
				{inbox.signInHint.value && <p class="hint">{words('sessionOver')}</p>}
				{trouble.value && (
					<p class="trouble" role="alert" dir="auto">
						{trouble.value}
					</p>
				)}
				{sent.value && (
					<p class="hint" role="status">
						{words('linkSent')}
					</p>
				)}
				<label class="field">
					{words('email')}
					<input type="email" name="email" autocomplete="username" required value={email.value} onInput={({ currentTarget }) => (email.value = currentTarget.value)} />
				</label>
				<label class="field">
					{words('password')}
					<input type="password" name="password" autocomplete="current-password" required value={password.value} onInput={({ currentTarget }) => (password.value = currentTarget.value)} />
				</label>
				<button class="button primary" type="submit" disabled={busy.value}>
					{words(busy.value ? 'signingIn' : 'signIn')}
				</button>
				<button class="button" type="button" disabled={busy.value} onClick={sendLink}>
					{words('sendLink')}
				</button>
				<p class="quiet small">{words('signInNote')}</p>
				<label class="field language">
					<span class="unseen">{words('language')}</span>
					<select value={language.value} onChange={({ currentTarget }) => (language.value = currentTarget.value as Language)}>
						{Object.entries(LANGUAGES).map(([code, name]) => (
							<option key={code} value={code}>
								{name}
							</option>
						))}
					</select>
				</label>
			</form>
		</main>
	);
}
