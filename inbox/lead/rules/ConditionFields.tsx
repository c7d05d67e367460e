import { WEEKDAYS } from '../../../nodes/shared/domain/hours/schedule';
import type { StoredCondition } from '../../../nodes/shared/domain/routing/readStoredCondition';
import type { KeptSchedule } from '../../../nodes/shared/domain/inbox/leadCalls';
import { useWords } from '../../i18n/useWords';
import { briefOf } from '../../thread/kindWords';
import { useInbox } from '../../state/useInbox';
import { ChoiceField, NumberField, TextField } from '../fields';
import { weekdayName } from '../hours/scheduleForm';
import { isOutcome, KIND_WORDS, listOf, newCondition, OUTCOME_WORDS, type Kind } from './conditions';
import { LinesField } from './LinesField';
import { SomeOf } from './SomeOf';

interface Props {
	condition: StoredCondition;
	schedules: readonly KeptSchedule[];
	onChange: (condition: StoredCondition) => void;
}

const MESSAGE_KINDS = ['text', 'image', 'video', 'audio', 'document', 'sticker', 'location', 'contacts', 'reaction', 'reply', 'order'] as const;

const OPTIONAL: readonly Kind[] = ['referral', 'openWith'];

/** When a rule fits: the kind of condition, and what that kind needs. */
export function ConditionFields({ condition, schedules, onChange }: Props) {
	const words = useWords();
	const kinds = (Object.keys(KIND_WORDS) as Kind[]).map((kind) => [kind, words(KIND_WORDS[kind])] as const);
	return (
		<>
			<ChoiceField label={words('when')} value={condition.kind} options={kinds} onChange={(kind) => onChange(newCondition(kind))} />
			<Details key={condition.kind} condition={condition} schedules={schedules} onChange={onChange} />
		</>
	);
}

function Details({ condition, schedules, onChange }: Props) {
	const inbox = useInbox();
	const words = useWords();
	const states = [['open', words('open')], ['closed', words('closed')]] as const;
	const list = listOf(condition);
	const lines = list && <LinesField label={words('oneEachLine')} required={!OPTIONAL.includes(condition.kind)} values={list.values} onChange={(values) => onChange(list.withValues(values))} />;
	switch (condition.kind) {
		case 'channel':
			return <SomeOf label={words('channels')} options={(inbox.me.value?.channels ?? []).map(({ id }) => [id, inbox.channelName(id)] as const)} chosen={condition.channels} onChange={(channels) => onChange({ ...condition, channels })} />;
		case 'conversation':
			return (
				<SomeOf
					label={words('whenConversation')}
					options={Object.entries(OUTCOME_WORDS).flatMap(([outcome, key]) => (isOutcome(outcome) ? [[outcome, words(key)] as const] : []))}
					chosen={condition.outcomes.filter(isOutcome)}
					onChange={(outcomes) => onChange({ ...condition, outcomes })}
				/>
			);
		case 'messageKind':
			return <SomeOf label={words('whenMessageKind')} options={MESSAGE_KINDS.map((kind) => [kind, kind === 'text' ? words('text') : kind === 'reply' ? words('whenChoice') : briefOf({ kind }, words)] as const)} chosen={condition.kinds} onChange={(kinds) => onChange({ ...condition, kinds })} />;
		case 'contact':
			return <ChoiceField label={words('whenContact')} value={condition.history} options={[['firstTime', words('firstTime')], ['returning', words('returning')]]} onChange={(history) => onChange({ ...condition, history })} />;
		case 'survey':
			return <ChoiceField label={words('whenSurvey')} value={condition.isSatisfied ? 'yes' : 'no'} options={[['yes', words('satisfied')], ['no', words('notSatisfied')]]} onChange={(answer) => onChange({ ...condition, isSatisfied: answer === 'yes' })} />;
		case 'waiting':
			return <NumberField label={words('minutes')} required value={condition.minutes} onChange={(minutes = 0) => onChange({ ...condition, minutes })} />;
		case 'openingHours':
			return <ChoiceField label={words('whenOpeningHours')} value={condition.state} options={states} onChange={(state) => onChange({ ...condition, state })} />;
		case 'schedule':
			return (
				<>
					<ChoiceField label={words('hours')} value={condition.schedule} options={[['', '–'], ...schedules.map(({ id, name }) => [id, name] as const)]} onChange={(schedule) => onChange({ ...condition, schedule })} />
					<ChoiceField label={words('whenSchedule')} value={condition.state} options={states} onChange={(state) => onChange({ ...condition, state })} />
				</>
			);
		case 'openWith':
			return (
				<>
					<ChoiceField label={words('whenOpenWith')} value={condition.holder} options={[['agent', words('agent')], ['team', words('team')]]} onChange={(holder) => onChange({ ...condition, holder })} />
					{lines}
				</>
			);
		case 'timeOfDay':
			return (
				<>
					<div class="range">
						<TextField label={words('from')} type="time" required value={condition.from} onChange={(from) => onChange({ ...condition, from })} />
						<TextField label={words('until')} type="time" required value={condition.to} onChange={(to) => onChange({ ...condition, to })} />
					</div>
					<SomeOf label={words('byDay')} options={WEEKDAYS.map((day, index) => [day, weekdayName(index, words.language)] as const)} chosen={condition.days} onChange={(days) => onChange({ ...condition, days })} />
					<TextField label={words('timeZone')} required value={condition.zone} onChange={(zone) => onChange({ ...condition, zone })} />
				</>
			);
		default:
			return lines ?? null;
	}
}
