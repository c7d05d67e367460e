import { useState } from 'preact/hooks';

import type { WordKey } from '../i18n/translate';
import { useWords } from '../i18n/useWords';
import { ChannelSettings } from './channels/ChannelSettings';
import { CannedSettings } from './CannedSettings';
import { HoursSettings } from './hours/HoursSettings';
import { PeopleSettings } from './PeopleSettings';
import { RuleSettings } from './rules/RuleSettings';
import { SettingsHistory } from './SettingsHistory';

const PARTS = { channels: 'channels', hours: 'hours', rules: 'rules', canned: 'cannedReplies', people: 'agentsAndTeams', history: 'changes' } as const satisfies Record<string, WordKey>;

type Part = keyof typeof PARTS;

/** What team leads may change without the editor of n8n. */
export function Settings() {
	const words = useWords();
	const [part, setPart] = useState<Part>('channels');
	return (
		<main class="lead-place scroll">
			<h1>{words('settings')}</h1>
			<div class="row lead-head" role="group" aria-label={words('settings')}>
				{(Object.keys(PARTS) as Part[]).map((one) => (
					<button key={one} type="button" class="tab" aria-pressed={one === part} onClick={() => setPart(one)}>
						{words(PARTS[one])}
					</button>
				))}
			</div>
			{part === 'channels' && <ChannelSettings />}
			{part === 'hours' && <HoursSettings />}
			{part === 'rules' && <RuleSettings />}
			{part === 'canned' && <CannedSettings />}
			{part === 'people' && <PeopleSettings />}
			{part === 'history' && <SettingsHistory />}
		</main>
	);
}
