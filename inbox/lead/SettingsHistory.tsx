import { useWords } from '../i18n/useWords';
import { Icon } from '../parts/Icon';
import { Trouble } from '../parts/Trouble';
import { useInbox } from '../state/useInbox';
import { fullTime } from '../text/timeWords';
import { useCall } from './useCall';

/** Who changed which setting, and the way back. */
export function SettingsHistory() {
	const inbox = useInbox();
	const words = useWords();
	const { value, failure, again } = useCall('settings.history', { limit: 50 });
	const undo = async (id: string): Promise<void> => {
		try {
			await inbox.api.call('settings.undo', { id });
			again();
		} catch (error) {
			inbox.tell(error);
		}
	};
	return (
		<section class="sheet">
			<h2>{words('changes')}</h2>
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
							<button type="button" class="button" onClick={() => void undo(id)}>
								<Icon name="undo" /> {words('undo')}
							</button>
						)}
					</li>
				))}
			</ul>
		</section>
	);
}
