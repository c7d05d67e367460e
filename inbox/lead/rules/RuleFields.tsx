import { PRIORITIES } from '../../../nodes/shared/domain/conversation/conversation';
import type { KeptSchedule } from '../../../nodes/shared/domain/inbox/leadCalls';
import type { RuleContent } from '../../../nodes/shared/domain/routing/storedRule';
import { useWords } from '../../i18n/useWords';
import { useInbox } from '../../state/useInbox';
import { priorityWord } from '../../thread/eventWords';
import { ChoiceField, SwitchField, TextField } from '../fields';
import { ConditionFields } from './ConditionFields';
import { LinesField } from './LinesField';

interface Props {
	rule: RuleContent;
	schedules: readonly KeptSchedule[];
	/** Names of outputs that other rules lead to. */
	outputs: readonly string[];
	change: (changes: Partial<RuleContent>) => void;
}

/** A rule: when it fits, where it leads, and what it also sets. */
export function RuleFields({ rule, schedules, outputs, change }: Props) {
	const { desk } = useInbox();
	const words = useWords();
	const { teams = [], agents = [], topics = [] } = desk.value ?? {};
	const { team = '', agent = '', topic = '', priority = '', tags = [], skills = [], aiAgent = '' } = rule.effects;
	const set = (changes: Partial<RuleContent['effects']>): void => {
		const given = Object.entries({ ...rule.effects, ...changes }).filter(([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0));
		change({ effects: Object.fromEntries(given) });
	};
	const named = (known: ReadonlyArray<{ id: string; name: string }>, now: string): Array<readonly [string, string]> => {
		// A rule may name somebody by id, or somebody who has left.
		const names = known.map(({ name }) => [name, name] as const);
		const other = now !== '' && !known.some(({ name }) => name === now) ? [[now, known.find(({ id }) => id === now)?.name ?? now] as const] : [];
		return [['', '–'], ...names, ...other];
	};
	return (
		<>
			<TextField label={words('name')} required maxLength={200} value={rule.name} onChange={(name) => change({ name })} />
			<SwitchField label={words('ruleOn')} on={rule.enabled} onChange={(enabled) => change({ enabled })} />
			<ConditionFields condition={rule.condition} schedules={schedules} onChange={(condition) => change({ condition })} />
			<label class="field">
				{words('sendTo')}
				<input list="outputs" dir="auto" value={rule.sendTo ?? ''} onInput={({ currentTarget }) => change({ sendTo: currentTarget.value || undefined })} />
				<datalist id="outputs">
					{[...new Set(['Human Agent', ...outputs])].map((output) => (
						<option key={output} value={output} />
					))}
				</datalist>
			</label>
			<ChoiceField label={words('team')} value={team} options={named(teams, team)} onChange={(value) => set({ team: value })} />
			<ChoiceField label={words('agent')} value={agent} options={named(agents, agent)} onChange={(value) => set({ agent: value })} />
			<ChoiceField label={words('priority')} value={priority} options={[['', '–'], ...PRIORITIES.map((one) => [one, priorityWord(one, words)] as const)]} onChange={(value) => set({ priority: value === '' ? undefined : value })} />
			<label class="field">
				{words('topic')}
				<input list="rule-topics" dir="auto" value={topic} onInput={({ currentTarget }) => set({ topic: currentTarget.value })} />
				<datalist id="rule-topics">
					{topics.map((one) => (
						<option key={one} value={one} />
					))}
				</datalist>
			</label>
			<details class="more">
				<summary>{words('moreEffects')}</summary>
				<div class="stack">
					<TextField label={words('aiAgentNamed')} value={aiAgent} onChange={(value) => set({ aiAgent: value })} />
					<LinesField label={words('tagsEachLine')} values={tags} onChange={(value) => set({ tags: value })} />
					<LinesField label={words('skillsEachLine')} values={skills} onChange={(value) => set({ skills: value })} />
				</div>
			</details>
		</>
	);
}
