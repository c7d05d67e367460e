import { useState } from 'preact/hooks';

import type { ReportRequest } from '../../nodes/shared/domain/inbox/leadCalls';
import type { ReportRow } from '../../nodes/shared/domain/reports/buildReport';
import type { WordKey } from '../i18n/translate';
import { useWords } from '../i18n/useWords';
import { Icon } from '../parts/Icon';
import { Trouble } from '../parts/Trouble';
import { useInbox } from '../state/useInbox';
import { briefLength, lengthWords } from '../text/timeWords';
import { Bars } from './Bars';
import { Figures } from './Figures';
import { useCall } from './useCall';

const DAY_MS = 24 * 60 * 60_000;
const SPANS = [7, 30, 90];
const GROUPINGS = { day: 'byDay', hour: 'byHour', channel: 'byChannel', agent: 'byAgent', team: 'byTeam', topic: 'byTopic' } as const satisfies Partial<Record<ReportRequest['by'], WordKey>>;

type Grouping = keyof typeof GROUPINGS;

const length = (milliseconds: number | undefined): string => (milliseconds === undefined ? '–' : lengthWords(milliseconds));

/** What was done in a span of time, as figures, charts and a table that can be downloaded. */
export function Reports() {
	const inbox = useInbox();
	const words = useWords();
	const [days, setDays] = useState(7);
	const [by, setBy] = useState<Grouping>('day');
	const [channelId, setChannelId] = useState('');
	const to = new Date(inbox.now());
	to.setHours(24, 0, 0, 0);
	const request: ReportRequest = {
		from: new Date(to.getTime() - days * DAY_MS).toISOString(),
		to: to.toISOString(),
		zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
		by,
		...(channelId === '' ? {} : { channelIds: [channelId] }),
	};
	const { value, failure, again } = useCall('report', request);
	const { value: sum } = useCall('report', { ...request, by: 'none' });
	const total = sum?.rows[0];
	const rows = value?.rows ?? [];
	const name = ({ key }: ReportRow): string => {
		if (key === undefined) return words('nobody');
		const names: Partial<Record<Grouping, string | undefined>> = { channel: inbox.channelName(key), agent: inbox.agentName(key), team: inbox.teamName(key), hour: `${key}:00`, day: new Date(`${key}T12:00`).toLocaleDateString(words.language, { day: 'numeric', month: 'short' }) };
		return names[by] ?? key;
	};
	const download = async (): Promise<void> => {
		try {
			const { fileName, csv } = await inbox.api.call('report.csv', request);
			const link = document.createElement('a');
			link.href = URL.createObjectURL(new Blob([csv], { type: 'text/csv' }));
			link.download = fileName;
			link.click();
			setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
		} catch (error) {
			inbox.tell(error);
		}
	};
	const figures: Array<[string, string]> = [
		[words('opened'), String((total?.opened ?? 0) + (total?.reopened ?? 0))],
		[words('resolved'), String(total?.resolved ?? 0)],
		[words('firstResponse'), length(total?.firstResponse.median)],
		[words('resolutionTime'), length(total?.resolution.median)],
		[words('received'), String(total?.received ?? 0)],
		[words('sentCount'), String(total?.sent ?? 0)],
	];
	return (
		<main class="lead-place scroll">
			<div class="row lead-head">
				<h1 class="grow">{words('reports')}</h1>
				<select class="input" aria-label={words('span')} value={days} onChange={({ currentTarget }) => setDays(Number(currentTarget.value))}>
					{SPANS.map((count) => (
						<option key={count} value={count}>
							{words('lastDays', { count })}
						</option>
					))}
				</select>
				<select class="input" aria-label={words('channel')} value={channelId} onChange={({ currentTarget }) => setChannelId(currentTarget.value)}>
					<option value="">{words('allChannels')}</option>
					{inbox.me.value?.channels.filter(({ mayReport }) => mayReport).map(({ id }) => (
						<option key={id} value={id}>
							{inbox.channelName(id)}
						</option>
					))}
				</select>
				<select class="input" aria-label={words('splitBy')} value={by} onChange={({ currentTarget }) => setBy(currentTarget.value as Grouping)}>
					{Object.entries(GROUPINGS).map(([grouping, label]) => (
						<option key={grouping} value={grouping}>
							{words(label)}
						</option>
					))}
				</select>
				<button type="button" class="button" onClick={() => void download()}>
					<Icon name="download" /> CSV
				</button>
			</div>
			{failure && <Trouble failure={failure} onRetry={again} />}
			<Figures figures={figures} />
			<div class="charts">
				<Bars title={words('volume')} bars={rows.map((row) => ({ name: name(row), value: row.opened + row.reopened, words: String(row.opened + row.reopened) }))} />
				<Bars title={words('firstResponse')} bars={rows.map((row) => ({ name: name(row), value: row.firstResponse.median ?? 0, words: row.firstResponse.median === undefined ? '' : briefLength(row.firstResponse.median) }))} />
			</div>
			<section class="sheet">
				<div class="table-place scroll" tabIndex={0} role="region" aria-label={words('reports')}>
					<table>
						<thead>
							<tr>
								<th scope="col">{words(GROUPINGS[by])}</th>
								<th scope="col">{words('opened')}</th>
								<th scope="col">{words('resolved')}</th>
								<th scope="col">{words('received')}</th>
								<th scope="col">{words('sentCount')}</th>
								<th scope="col">{words('firstResponse')}</th>
								<th scope="col">{words('replyTime')}</th>
								<th scope="col">{words('resolutionTime')}</th>
							</tr>
						</thead>
						<tbody>
							{rows.map((row) => (
								<tr key={row.key ?? ''}>
									<th scope="row">
										<bdi>{name(row)}</bdi>
									</th>
									<td>{row.opened + row.reopened}</td>
									<td>{row.resolved}</td>
									<td>{row.received}</td>
									<td>{row.sent}</td>
									<td>{length(row.firstResponse.median)}</td>
									<td>{length(row.reply.median)}</td>
									<td>{length(row.resolution.median)}</td>
								</tr>
							))}
						</tbody>
					</table>
				</div>
			</section>
		</main>
	);
}
