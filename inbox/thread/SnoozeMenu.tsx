import { useState } from 'preact/hooks';

import { useWords } from '../i18n/useWords';
import { Menu } from '../parts/Menu';
import { useInbox } from '../state/useInbox';
import { fullTime } from '../text/timeWords';
import { snoozeTimes } from './snoozeTimes';

/** Puts a conversation aside until a time, or until the contact writes. */
export function SnoozeMenu({ conversationId }: { conversationId: string }) {
	const inbox = useInbox();
	const words = useWords();
	const [own, setOwn] = useState('');
	const snooze = (until: number | undefined): void => void inbox.act(conversationId, { kind: 'snooze', ...(until === undefined ? {} : { until: new Date(until).toISOString() }) });
	return (
		<span data-key="z">
			<Menu label={words('snooze')} icon="moon" disabled={inbox.busy.value.has(`${conversationId} snooze`)}>
				{(close) => (
					<>
						<p class="menu-title">{words('snooze')}</p>
						{snoozeTimes(inbox.now()).map(({ name, until }) => (
							<button key={name} type="button" class="menu-item" onClick={() => (close(), snooze(until))}>
								<span class="grow">{words(name)}</span>
								{until !== undefined && <span class="small quiet">{fullTime(until, words.language)}</span>}
							</button>
						))}
						<hr />
						<label class="field menu-field">
							{words('snoozeUntil')}
							<input type="datetime-local" value={own} onInput={({ currentTarget }) => setOwn(currentTarget.value)} />
						</label>
						<button type="button" class="menu-item" disabled={!(Date.parse(own) > inbox.now())} onClick={() => (close(), snooze(Date.parse(own)))}>
							{words('snooze')}
						</button>
					</>
				)}
			</Menu>
		</span>
	);
}
