import { useState } from 'preact/hooks';

import { PRESENCES, type Presence } from '../../nodes/shared/domain/people/agent';
import type { WordKey } from '../i18n/translate';
import { useWords } from '../i18n/useWords';
import { Avatar } from '../parts/Avatar';
import { Icon } from '../parts/Icon';
import { Menu } from '../parts/Menu';
import { useInbox } from '../state/useInbox';
import { PreferencesDialog } from './PreferencesDialog';

export const PRESENCE_WORDS: Record<Presence, WordKey> = { online: 'online', busy: 'busy', offline: 'offlinePresence' };

/** Who is signed in, whether they are there, and how they like the page. */
export function MeMenu() {
	const inbox = useInbox();
	const words = useWords();
	const [dialog, setDialog] = useState<'preferences'>();
	const me = inbox.me.value;
	if (!me) return null;
	const setPresence = async (presence: Presence): Promise<void> => {
		try {
			inbox.me.value = await inbox.api.call('me.setPresence', { presence });
		} catch (error) {
			inbox.tell(error);
		}
	};
	const face = (
		<>
			<Avatar name={me.name} id={me.id} size="little" />
			<span class="grow cut me-name" dir="auto">
				{me.name}
			</span>
			<span class={`presence ${me.presence}`} />
			<span class="unseen">{words(PRESENCE_WORDS[me.presence])}</span>
		</>
	);
	return (
		<div class="me">
			<Menu label={words('me')} class="queue me-button" side="start above" face={face}>
				{(close) => (
					<>
						{PRESENCES.map((presence) => (
							<button key={presence} type="button" class="menu-item" aria-pressed={me.presence === presence} onClick={() => (close(), void setPresence(presence))}>
								<span class={`presence ${presence}`} />
								<span class="grow">{words(PRESENCE_WORDS[presence])}</span>
								{me.presence === presence && <Icon name="check" />}
							</button>
						))}
						<hr />
						<button type="button" class="menu-item" onClick={() => (close(), setDialog('preferences'))}>
							<Icon name="gear" />
							{words('preferences')}
						</button>
						<button type="button" class="menu-item" onClick={() => (close(), (inbox.showsHelp.value = true))}>
							<Icon name="help" />
							{words('shortcuts')}
						</button>
						<hr />
						<button type="button" class="menu-item" onClick={() => void inbox.signOut()}>
							<Icon name="out" />
							{words('signOut')}
						</button>
					</>
				)}
			</Menu>
			{dialog === 'preferences' && <PreferencesDialog onClose={() => setDialog(undefined)} />}
		</div>
	);
}
