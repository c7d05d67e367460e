import type { SettingsChange } from '../../nodes/shared/domain/inbox/leadCalls';
import type { WordKey } from '../i18n/translate';
import { useWords } from '../i18n/useWords';
import { Icon } from '../parts/Icon';
import { Trouble } from '../parts/Trouble';
import { useInbox } from '../state/useInbox';
import { fullTime } from '../text/timeWords';
import { SettingSheet } from './SettingSheet';
import { useCall } from './useCall';
import { useEdited } from './useEdited';

const KIND_WORDS: Record<SettingsChange['what'], WordKey> = { channel: 'kindChannel', schedule: 'hours', routingRule: 'rule', cannedReply: 'cannedReply', access: 'kindAccess', agent: 'agent', team: 'team', other: 'settings' };

const CHANGE_WORDS: Record<SettingsChange['change'], WordKey> = { added: 'wasAdded', changed: 'wasChanged', moved: 'wasMoved', removed: 'wasRemoved' };

/** Who changed which setting, and the way back. */
export function SettingsHistory() {
	const inbox = useInbox();
	const words = useWords();
	const { value, failure, again } = useCall('settings.history', { limit: 50 });
	const { run } = useEdited(again);
	return (
		<SettingSheet title={words('changes')}>
			{failure && !value && <Trouble failure={failure} onRetry={again} />}
			<p class="hint">{words('undoHint')}</p>
			{value?.length === 0 && <p class="hint">{words('noChanges')}</p>}
			<ul>
				{value?.map(({ id, at, agentName, what, change, name, canUndo }) => (
					<li key={id} class="row setting">
						<time class="small quiet">{fullTime(Date.parse(at), words.language)}</time>
						<span class="grow cut" dir="auto">
							{agentName ?? words('anAutomation')}: {words(KIND_WORDS[what])} {name === undefined ? '' : `“${name}”`} {words(CHANGE_WORDS[change])}
						</span>
						{canUndo ? (
							<button type="button" class="button" aria-label={`${words('undo')}: ${words(KIND_WORDS[what])} ${name ?? ''}`} onClick={() => void run(inbox.api.call('settings.undo', { id }))}>
								<Icon name="undo" /> {words('undo')}
							</button>
						) : (
							<span class="small quiet">{words('cannotUndo')}</span>
						)}
					</li>
				))}
			</ul>
		</SettingSheet>
	);
}
