import { useWords } from '../i18n/useWords';
import { Icon } from '../parts/Icon';
import { Trouble } from '../parts/Trouble';
import { useInbox } from '../state/useInbox';
import { fullTime } from '../text/timeWords';
import { SettingSheet } from './SettingSheet';
import { useCall } from './useCall';
import { useEdited } from './useEdited';

/** Who changed which setting, and the way back. */
export function SettingsHistory() {
	const inbox = useInbox();
	const words = useWords();
	const { value, failure, again } = useCall('settings.history', { limit: 50 });
	const { run } = useEdited(again);
	return (
		<SettingSheet title={words('changes')}>
			{failure && !value && <Trouble failure={failure} onRetry={again} />}
			{value?.length === 0 && <p class="hint">{words('noChanges')}</p>}
			<ul>
				{value?.map(({ id, at, agentName, what, name, canUndo }) => (
					<li key={id} class="row setting">
						<time class="small quiet">{fullTime(Date.parse(at), words.language)}</time>
						<span class="grow cut" dir="auto">
							{agentName ?? words('anAutomation')}: {what} {name ?? ''}
						</span>
						{canUndo && (
							<button type="button" class="button" onClick={() => void run(inbox.api.call('settings.undo', { id }))}>
								<Icon name="undo" /> {words('undo')}
							</button>
						)}
					</li>
				))}
			</ul>
		</SettingSheet>
	);
}
