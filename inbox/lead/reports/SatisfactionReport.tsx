import { useState } from 'preact/hooks';

import type { ReportSpan, SatisfactionRequest } from '../../../nodes/shared/domain/inbox/reportCalls';
import { symbolOf, type ScaleName } from '../../../nodes/shared/domain/survey/scale';
import type { SurveyFigures } from '../../../nodes/shared/domain/survey/surveyReport';
import type { WordKey } from '../../i18n/translate';
import { useWords } from '../../i18n/useWords';
import { Trouble } from '../../parts/Trouble';
import { useInbox } from '../../state/useInbox';
import { Figures } from '../Figures';
import { useCall } from '../useCall';
import { Bars } from './Bars';
import { ReportTable } from './ReportTable';
import { ReportTools } from './ReportTools';
import { useLineName } from './useLineName';

const GROUPINGS = { day: 'byDay', channel: 'byChannel', agent: 'byAgent', team: 'byTeam', topic: 'byTopic' } as const satisfies Partial<Record<SatisfactionRequest['by'], WordKey>>;
const SCALE_WORDS: Record<ScaleName, WordKey> = { stars: 'scaleStars', faces: 'scaleFaces', thumbs: 'scaleThumbs', zeroToTen: 'scaleZeroToTen' };

/** How satisfied contacts were with what was resolved; each scale by itself, because they cannot be added up. */
export function SatisfactionReport({ span }: { span: ReportSpan }) {
	const inbox = useInbox();
	const words = useWords();
	const [by, setBy] = useState<keyof typeof GROUPINGS>('day');
	const request: SatisfactionRequest = { ...span, by };
	const { value, failure, again } = useCall('satisfaction', request);
	const { value: sum } = useCall('satisfaction', { ...span, by: 'total' });
	const groupName = useLineName(by);
	const totals = sum?.rows ?? [];
	const rows = value?.rows ?? [];
	const percent = (part: number | undefined): string => (part === undefined ? '–' : new Intl.NumberFormat(words.language, { style: 'percent', maximumFractionDigits: 1 }).format(part / 100));
	const number = (figure: number | undefined): string => (figure === undefined ? '–' : figure.toLocaleString(words.language));
	const several = totals.length > 1;
	const of = (label: string, scale: ScaleName): string => (several ? `${label} (${words(SCALE_WORDS[scale])})` : label);
	const name = ({ group, scale }: SurveyFigures): string => of(groupName(group), scale);
	const [asked, answered] = (['asked', 'answered'] as const).map((figure) => totals.reduce((all, line) => all + line[figure], 0));
	return (
		<>
			<ReportTools groupings={GROUPINGS} by={by} onSplit={setBy} file={async () => await inbox.api.call('satisfaction.csv', request)} />
			{failure && <Trouble failure={failure} onRetry={again} />}
			<Figures
				figures={[
					...(totals.length === 0 ? ([[words('csatScore'), '–']] as const) : totals.map(({ scale, score }) => [of(words('csatScore'), scale), percent(score)] as const)),
					[words('responseRate'), percent(asked ? ((answered ?? 0) * 100) / asked : undefined)],
					[words('surveysAsked'), number(asked)],
					[words('surveysAnswered'), number(answered)],
				]}
			/>
			{sum && totals.length === 0 ? (
				<p class="sheet quiet">{words('noSurveys')}</p>
			) : (
				<div class="charts">
					<Bars title={words('csatScore')} bars={rows.map((row) => ({ name: name(row), value: row.score ?? 0, words: row.score === undefined ? '' : percent(row.score) }))} />
					{totals.map(({ scale, distribution }) => (
						<Bars key={scale} title={of(words('ratings'), scale)} bars={distribution.map(({ rating, count }) => ({ name: symbolOf(scale, rating), value: count, words: number(count) }))} />
					))}
				</div>
			)}
			<ReportTable
				label={words('satisfaction')}
				columns={[words(GROUPINGS[by]), words('csatScore'), words('averageRating'), words('responseRate'), words('surveysAsked'), words('surveysAnswered')]}
				rows={rows.map((row) => ({ id: `${row.group} ${row.scale}`, name: name(row), cells: [percent(row.score), number(row.average), percent(row.responseRate), number(row.asked), number(row.answered)] }))}
			/>
		</>
	);
}
