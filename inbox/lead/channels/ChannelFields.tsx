import type { ReopenRule } from '../../../nodes/shared/domain/channel/channelSettings';
import { useWords } from '../../i18n/useWords';
import { ChoiceField, NumberField, SwitchField, TextField } from '../fields';
import { useCall } from '../useCall';
import type { ChannelForm } from './channelForm';

interface Props {
	form: ChannelForm;
	change: (changes: Partial<ChannelForm>) => void;
}

/** Everything that can be set for a number. */
export function ChannelFields({ form, change }: Props) {
	const words = useWords();
	const { value: schedules = [] } = useCall('schedules.find', {});
	const example = '{{contact.name | there}}';
	const rules: ReadonlyArray<readonly [ReopenRule, string]> = [
		['within', words('reopenWithin')],
		['always', words('reopenAlways')],
		['never', words('reopenNever')],
	];
	return (
		<>
			<TextField label={words('displayName')} maxLength={255} value={form.displayName} onChange={(displayName) => change({ displayName })} />
			<SwitchField label={words('greets')} on={form.greets} onChange={(greets) => change({ greets })} />
			<TextField label={words('greetingText')} rows={3} maxLength={4_096} required={form.greets} value={form.greeting} onChange={(greeting) => change({ greeting })} />
			<ChoiceField label={words('hours')} value={form.scheduleId} options={[['', words('hoursOfWorkflow')], ...schedules.map(({ id, name }) => [id, name] as const)]} onChange={(scheduleId) => change({ scheduleId })} />
			<TextField label={words('outOfHours')} rows={3} maxLength={4_096} value={form.outOfHours} onChange={(outOfHours) => change({ outOfHours })} />
			<SwitchField label={words('asksSurvey')} on={form.csat} onChange={(csat) => change({ csat })} />
			<TextField label={words('surveyQuestion')} rows={2} maxLength={1_024} value={form.survey} onChange={(survey) => change({ survey })} />
			<p class="quiet small">{words('textsHint', { example })}</p>
			<SwitchField label={words('autoAssign')} on={form.autoAssign} onChange={(autoAssign) => change({ autoAssign })} />
			<SwitchField label={words('aiMayAnswer')} on={form.ai} onChange={(ai) => change({ ai })} />
			<ChoiceField label={words('reopenRule')} value={form.reopenRule} options={rules} onChange={(reopenRule) => change({ reopenRule })} />
			{form.reopenRule === 'within' && <NumberField label={words('reopenHours')} required value={form.reopenHours} onChange={(reopenHours) => change({ reopenHours })} />}
			<NumberField label={words('newAfterDays')} least={1} value={form.newAfterDays} onChange={(newAfterDays) => change({ newAfterDays })} />
			<NumberField label={words('pendingAfterDays')} least={1} value={form.pendingAfterDays} onChange={(pendingAfterDays) => change({ pendingAfterDays })} />
		</>
	);
}
