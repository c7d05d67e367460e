import { useState } from 'preact/hooks';

import type { CostRequest, ReportSpan } from '../../../nodes/shared/domain/inbox/reportCalls';
import { currenciesOf } from '../../../nodes/shared/domain/usage/usageColumns';
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

const GROUPINGS = { day: 'byDay', category: 'byCategory', channel: 'byChannel', region: 'byRegion' } as const satisfies Partial<Record<CostRequest['by'], WordKey>>;

/** What was delivered and what it cost by the desk's own prices. Without prices nothing is guessed. */
export function CostReport({ span }: { span: ReportSpan }) {
	const inbox = useInbox();
	const words = useWords();
	const [by, setBy] = useState<keyof typeof GROUPINGS>('day');
	const request: CostRequest = { ...span, by };
	const { value, failure, again } = useCall('cost', request);
	const { value: sum } = useCall('cost', { ...span, by: 'none' });
	const name = useLineName(by);
	const total = sum?.rows[0];
	const rows = value?.rows ?? [];
	const currencies = currenciesOf(sum?.rows ?? []);
	const number = (figure = 0): string => figure.toLocaleString(words.language);
	const money = (amount: number | undefined, currency: string): string => (amount ?? 0).toLocaleString(words.language, { style: 'currency', currency, maximumFractionDigits: amount !== undefined && amount < 1 ? 4 : 2 });
	return (
		<>
			<ReportTools groupings={GROUPINGS} by={by} onSplit={setBy} file={async () => await inbox.api.call('cost.csv', request)} />
			{failure && <Trouble failure={failure} onRetry={again} />}
			{value && !value.hasPrices && (
				<div class="sheet">
					<p>{words(value.priceProblem === undefined ? 'noPrices' : 'badPrices')}</p>
					{value.priceProblem !== undefined && <p dir="auto">{value.priceProblem}</p>}
				</div>
			)}
			<Figures
				figures={[
					...currencies.map((currency) => [currencies.length > 1 ? `${words('cost')} (${currency})` : words('cost'), money(total?.cost[currency], currency)] as const),
					[words('delivered'), number(total?.delivered)],
					[words('freeMessages'), number(total?.free)],
					[words('withoutPrice'), number(total?.withoutPrice)],
				]}
			/>
			<div class="charts">
				<Bars title={words('delivered')} bars={rows.map((row) => ({ name: name(row.key), value: row.delivered, words: number(row.delivered) }))} />
				{currencies.map((currency) => (
					<Bars key={currency} title={`${words('cost')} (${currency})`} bars={rows.map((row) => ({ name: name(row.key), value: row.cost[currency] ?? 0, words: row.cost[currency] === undefined ? '' : money(row.cost[currency], currency) }))} />
				))}
			</div>
			<ReportTable
				label={words('cost')}
				columns={[words(GROUPINGS[by]), ...currencies.map((currency) => `${words('cost')} (${currency})`), words('delivered'), words('charged'), words('freeMessages'), words('withoutPrice')]}
				rows={rows.map((row) => ({ id: row.key, name: name(row.key), cells: [...currencies.map((currency) => money(row.cost[currency], currency)), number(row.delivered), number(row.charged), number(row.free), number(row.withoutPrice)] }))}
			/>
		</>
	);
}
