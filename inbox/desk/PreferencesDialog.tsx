import type { Signal } from '@preact/signals';
import { useState } from 'preact/hooks';

import { SHORTEST_PASSWORD } from '../../nodes/shared/domain/inbox/inboxLimits';
import { LANGUAGES, type Language } from '../i18n/languages';
import { useWords } from '../i18n/useWords';
import { Dialog } from '../parts/Dialog';
import { Notifier } from '../state/Notifier';
import type { Theme } from '../state/preferences';
import { useInbox } from '../state/useInbox';

function Switch({ label, value, onChange }: { label: string; value: Signal<boolean>; onChange?: (on: boolean) => Promise<void> }) {
	const change = async (input: HTMLInputElement): Promise<void> => {
		if (onChange) await onChange(input.checked);
		else value.value = input.checked;
		// What was refused goes back, although nothing has changed that would draw it anew.
		input.checked = value.value;
	};
	return (
		<label class="switch">
			{label}
			<input type="checkbox" role="switch" checked={value.value} onChange={({ currentTarget }) => void change(currentTarget)} />
		</label>
	);
}

/** Language, colours, notifications, sending and the password. */
export function PreferencesDialog({ onClose }: { onClose: () => void }) {
	const inbox = useInbox();
	const words = useWords();
	const { preferences } = inbox;
	const [refused, setRefused] = useState(!Notifier.browserAllows);
	const askBrowser = async (on: boolean): Promise<void> => {
		preferences.browser.value = on && (await Notifier.askBrowser());
		setRefused(on && !preferences.browser.value);
	};
	return (
		<Dialog title={words('preferences')} onClose={onClose}>
			<label class="field">
				{words('language')}
				<select value={preferences.language.value} onChange={({ currentTarget }) => (preferences.language.value = currentTarget.value as Language)}>
					{Object.entries(LANGUAGES).map(([code, name]) => (
						<option key={code} value={code}>
							{name}
						</option>
					))}
				</select>
			</label>
			<label class="field">
				{words('theme')}
				<select value={preferences.theme.value} onChange={({ currentTarget }) => (preferences.theme.value = currentTarget.value as Theme)}>
					<option value="system">{words('themeSystem')}</option>
					<option value="light">{words('themeLight')}</option>
					<option value="dark">{words('themeDark')}</option>
				</select>
			</label>
			<div>
				<Switch label={words('notifyInPage')} value={preferences.inPage} />
				<Switch label={words('notifySound')} value={preferences.sound} />
				<Switch label={words('notifyBrowser')} value={preferences.browser} onChange={askBrowser} />
				{refused && <p class="hint">{words('browserRefuses')}</p>}
				<Switch label={words('holdSends')} value={preferences.hold} />
				<Switch label={words('enterSends')} value={preferences.enterSends} />
			</div>
			<p class="quiet small">{words('preferencesNote')}</p>
			<PasswordForm />
		</Dialog>
	);
}

function PasswordForm() {
	const inbox = useInbox();
	const words = useWords();
	const [current, setCurrent] = useState('');
	const [password, setPassword] = useState('');
	const save = async (event: SubmitEvent): Promise<void> => {
		event.preventDefault();
		try {
			inbox.me.value = await inbox.api.call('me.setPassword', { password, ...(current ? { current } : {}) });
			inbox.toasts.show(words('passwordSet'));
			setCurrent('');
			setPassword('');
		} catch (error) {
			inbox.tell(error);
		}
	};
	return (
		<details class="more">
			<summary>{words(inbox.me.value?.hasPassword ? 'changePassword' : 'setPassword')}</summary>
			<form class="stack" onSubmit={(event) => void save(event)}>
				<input type="text" autocomplete="username" hidden value={inbox.me.value?.email ?? ''} />
				{inbox.me.value?.hasPassword && (
					<label class="field">
						{words('currentPassword')}
						<input type="password" autocomplete="current-password" value={current} onInput={({ currentTarget }) => setCurrent(currentTarget.value)} />
					</label>
				)}
				<label class="field">
					{words('newPassword', { count: SHORTEST_PASSWORD })}
					<input type="password" autocomplete="new-password" minLength={SHORTEST_PASSWORD} required value={password} onInput={({ currentTarget }) => setPassword(currentTarget.value)} />
				</label>
				<button class="button" type="submit">
					{words('save')}
				</button>
			</form>
		</details>
	);
}
