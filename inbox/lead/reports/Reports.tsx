import { useState } from 'preact/hooks';

import type { ReportSpan } from '../../../nodes/shared/domain/inbox/reportCalls';
import type { WordKey } from '../../i18n/translate';
import { useWords } from '../../i18n/useWords';
import { useInbox } from '../../state/useInbox';
import { ConversationReport } from './ConversationReport';
import { CostReport } from './CostReport';
import { SatisfactionReport } from './SatisfactionReport';

const DAY_MS = 24 * 60 * 60_000;
const SPANS = [7, 30, 90];

const KINDS = {
	conversations: { label: 'conversations', Report: ConversationReport },
	satisfaction: { label: 'satisfaction', Report: SatisfactionReport },
	cost: { label: 'cost', Report: CostReport },
} as const satisfies Record<string, { label: WordKey; Report: (props: { span: ReportSpan }) => unknown }>;

/** What was done, how contacts liked it and what it cost, in a span of time: as figures, charts and a table that can be downloaded. */
export function Reports() {
	const inbox = useInbox();
	const words = useWords();
	const [kind, setKind] = useState<keyof typeof KINDS>('conversations');
	const [days, setDays] = useState(7);
	const [channelId, setChannelId] = useState('');
	const to = new Date(inbox.now());
	to.setHours(24, 0, 0, 0);
	const span: ReportSpan = {
		from: new Date(to.getTime() - days * DAY_MS).toISOString(),
		to: to.toISOString(),
		zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
		...(channelId === '' ? {} : { channelIds: [channelId] }),
	};
	const { Report } = KINDS[kind];
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
			</div>
			<div class="row report-kinds" role="group" aria-label={words('reports')}>
				{Object.entries(KINDS).map(([name, { label }]) => (
					<button key={name} type="button" class="report-kind" aria-pressed={name === kind} onClick={() => setKind(name as keyof typeof KINDS)}>
						{words(label)}
					</button>
				))}
			</div>
			<Report span={span} />
		</main>
	);
}
