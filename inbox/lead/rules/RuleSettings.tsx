import { useState } from 'preact/hooks';

import type { RuleTrial } from '../../../nodes/shared/domain/inbox/leadCalls';
import { useWords } from '../../i18n/useWords';
import { Trouble } from '../../parts/Trouble';
import { newKey } from '../../api/newKey';
import { useInbox } from '../../state/useInbox';
import { SettingDialog } from '../SettingDialog';
import { SettingSheet } from '../SettingSheet';
import { useCall } from '../useCall';
import { useEdited } from '../useEdited';
import { conditionWords, newCondition } from './conditions';
import { RuleFields } from './RuleFields';
import { RuleRow } from './RuleRow';
import { RuleTrials } from './RuleTrials';
import { isSame, keepDraft, moved, toDraft, type DraftRule } from './ruleDraft';

/** Who answers what: rules in their order. Nothing holds before it is saved, so that it can be tried first. */
export function RuleSettings() {
	const inbox = useInbox();
	const words = useWords();
	const { value, failure, again } = useCall('rules.find', {});
	const { value: schedules = [] } = useCall('schedules.find', {});
	const [draft, setDraft] = useState<DraftRule[]>();
	const [trials, setTrials] = useState<RuleTrial[]>();
	const [told, tell] = useState('');
	const [held, hold] = useState<number>();
	const [over, setOver] = useState<number>();
	const { edited, edit, change, close, run } = useEdited<DraftRule>(again);
	const kept = toDraft(value ?? []);
	const rules = draft ?? kept;
	const isChanged = draft !== undefined && !isSame(draft.map(({ id, rule }) => [id, rule]), kept.map(({ id, rule }) => [id, rule]));
	const show = (next: DraftRule[]): void => (setDraft(next), setTrials(undefined));
	const put = (one: DraftRule): void => show(rules.some(({ key }) => key === one.key) ? rules.map((other) => (other.key === one.key ? one : other)) : [...rules, one]);
	const move = (from: number, to: number): void => {
		show(moved(rules, from, to));
		tell(words('movedTo', { name: rules[from]?.rule.name ?? '', place: to + 1 }));
	};
	const attempt = async (): Promise<void> => setTrials(await inbox.api.call('rules.try', { rules: rules.map(({ rule }) => rule) }));
	const save = async (): Promise<void> => {
		await keepDraft(value ?? [], rules, async (call, request) => await inbox.api.call(call, request));
		setDraft(undefined);
		setTrials(undefined);
	};
	const names = { channel: (id: string) => inbox.channelName(id), schedule: (id: string) => schedules.find((known) => known.id === id)?.name ?? id };
	return (
		<SettingSheet title={words('rules')} onAdd={() => edit({ key: newKey(), rule: { name: '', enabled: true, condition: newCondition('phrase'), effects: {} } })}>
			{failure && !value && <Trouble failure={failure} onRetry={again} />}
			<p class="quiet small">{words('rulesHint')}</p>
			<ol>
				{rules.map((one, place) => (
					<RuleRow
						key={one.key}
						draft={one}
						place={place}
						isLast={place === rules.length - 1}
						about={conditionWords(one.rule.condition, words, names)}
						isTarget={held !== undefined && held !== place && over === place}
						onMove={(to) => move(place, to)}
						onHold={(isHeld) => (hold(isHeld ? place : undefined), setOver(undefined))}
						onOver={() => setOver(place)}
						onDrop={() => held !== undefined && held !== place && move(held, place)}
						onEdit={() => edit(one)}
						onRemove={() => show(rules.filter(({ key }) => key !== one.key))}
						onSwitch={(enabled) => put({ ...one, rule: { ...one.rule, enabled } })}
					/>
				))}
			</ol>
			<p class="unseen" aria-live="polite">
				{told}
			</p>
			<div class="row lead-head rule-foot">
				<span class="grow small quiet">{isChanged ? words('notSavedYet') : ''}</span>
				<button type="button" class="button" disabled={rules.length === 0} onClick={() => void run(attempt())}>
					{words('tryRules')}
				</button>
				<button type="button" class="button" disabled={!isChanged} onClick={() => (setDraft(undefined), setTrials(undefined))}>
					{words('discard')}
				</button>
				<button type="button" class="button primary" disabled={!isChanged} onClick={() => void run(save())}>
					{words('save')}
				</button>
			</div>
			{trials && <RuleTrials trials={trials} />}
			{edited && (
				<SettingDialog title={edited.rule.name || words('rule')} saveLabel={words('done')} onClose={close} onSave={() => (put(edited), close())}>
					<RuleFields rule={edited.rule} schedules={schedules} outputs={rules.flatMap(({ rule }) => rule.sendTo ?? [])} change={(changes) => change({ rule: { ...edited.rule, ...changes } })} />
				</SettingDialog>
			)}
		</SettingSheet>
	);
}
