import { useState } from 'preact/hooks';

import type { ReportRequest, ReportSpan } from '../../../nodes/shared/domain/inbox/reportCalls';
import type { WordKey } from '../../i18n/translate';
import { useWords } from '../../i18n/useWords';
import { Trouble } from '../../parts/Trouble';
import { useInbox } from '../../state/useInbox';
import { briefLength, lengthWords } from '../../text/timeWords';
import { Figures } from '../Figures';
import { useCall } from '../useCall';
import { Bars } from './Bars';
import { ReportTable } from './ReportTable';
import { ReportTools } from './ReportTools';
import { useLineName } from './useLineName';

const GROUPINGS = { day: 'byDay', hour: 'byHour', channel: 'byChannel', agent: 'byAgent', team: 'byTeam', topic: 'byTopic' } as const satisfies Partial<Record<ReportRequest['by'], WordKey>>;

const length = (milliseconds: number | undefined): string => (milliseconds === undefined ? '–' : lengthWords(milliseconds));

/** How many conversations and messages there were, and how long contacts waited. */
export function ConversationReport({ span }: { span: ReportSpan }) {
	const inbox = useInbox();
	const words = useWords();
	const [by, setBy] = useState<keyof typeof GROUPINGS>('day');
	const request: ReportRequest = { ...span, by };
	const { value, failure, again } = useCall('report', request);
	const { value: sum } = useCall('report', { ...span, by: 'none' });
	const name = useLineName(by);
	const total = sum?.rows[0];
	const rows = value?.rows ?? [];
	return (
		<>
			<ReportTools groupings={GROUPINGS} by={by} onSplit={setBy} file={async () => await inbox.api.call('report.csv', request)} />
			{failure && <Trouble failure={failure} onRetry={again} />}
			<Figures
				figures={[
					[words('opened'), String((total?.opened ?? 0) + (total?.reopened ?? 0))],
					[words('resolved'), String(total?.resolved ?? 0)],
					[words('firstResponse'), length(total?.firstResponse.median)],
					[words('resolutionTime'), length(total?.resolution.median)],
					[words('received'), String(total?.received ?? 0)],
					[words('sentCount'), String(total?.sent ?? 0)],
				]}
			/>
			<div class="charts">
				<Bars title={words('volume')} bars={rows.map((row) => ({ name: name(row.key), value: row.opened + row.reopened, words: String(row.opened + row.reopened) }))} />
				<Bars title={words('firstResponse')} bars={rows.map((row) => ({ name: name(row.key), value: row.firstResponse.median ?? 0, words: row.firstResponse.median === undefined ? '' : briefLength(row.firstResponse.median) }))} />
			</div>
			<ReportTable
				label={words('reports')}
				columns={[words(GROUPINGS[by]), words('opened'), words('resolved'), words('received'), words('sentCount'), words('firstResponse'), words('replyTime'), words('resolutionTime')]}
				rows={rows.map((row) => ({
					id: row.key ?? '',
					name: name(row.key),
					cells: [String(row.opened + row.reopened), String(row.resolved), String(row.received), String(row.sent), length(row.firstResponse.median), length(row.reply.median), length(row.resolution.median)],
				}))}
			/>
		</>
	);
}
