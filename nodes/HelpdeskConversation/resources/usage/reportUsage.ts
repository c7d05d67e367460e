import type { IDataObject } from 'n8n-workflow';

import { drawUsageReport } from '../../../shared/domain/usage/picture/drawUsageReport';
import { readPriceTable, type Price } from '../../../shared/domain/usage/priceTable';
import { forecast, usageReport, type UsageGrouping, type UsageLine } from '../../../shared/domain/usage/usageReport';
import { actingAgentField } from '../../../shared/n8n/desk/actingAgent';
import { asItem } from '../../../shared/n8n/desk/asItem';
import { chartFields, withChart } from '../../../shared/n8n/desk/chart';
import type { Desk, DeskOperation } from '../../../shared/n8n/desk/Desk';
import { locator } from '../../../shared/n8n/desk/locator';
import { namesOf } from '../../../shared/n8n/desk/namesOf';
import { periodFields, readPeriod } from '../../../shared/n8n/desk/period';
import { pricesField } from '../../../shared/n8n/desk/pricesField';
import { reportedChannels } from '../../../shared/n8n/desk/reportedChannels';

type Named = UsageLine & { name: string };

/** What was delivered and what it cost, by the prices that the user gives. */
export const reportUsage: DeskOperation = {
	resource: 'usage',
	option: { name: 'Report', value: 'report', action: 'Report usage and cost', description: 'Messages that were delivered and what they cost, with a forecast and a chart' },
	fields: [
		...periodFields.map((field) => (field.name === 'period' ? { ...field, default: 'thisMonth' } : field)),
		{
			displayName: 'One Line For',
			name: 'by',
			type: 'options',
			default: 'day',
			options: [
				{ name: 'All Together', value: 'none' },
				{ name: 'Each Category', value: 'category', description: 'Marketing, utility, authentication, service' },
				{ name: 'Each Channel', value: 'channel' },
				{ name: 'Each Country', value: 'region', description: 'By the calling code of the contact, e.g. +49' },
				{ name: 'Each Day', value: 'day' },
			],
		},
		pricesField,
		locator({ displayName: 'Channel', name: 'channel', search: 'searchChannels', required: false, description: 'Leave empty for all channels' }),
		...chartFields,
		actingAgentField,
	],
	async run(desk) {
		const period = readPeriod(desk, 'thisMonth');
		const by = desk.parameter<UsageGrouping>('by', 'day');
		const facts = await desk.store.usage.facts({ ...period, channelIds: await reportedChannels(desk) });
		const rules = { zone: desk.context.getTimezone(), prices: readPrices(desk) };
		const [total = NOTHING] = usageReport(facts, { ...rules, by: 'none' });
		const lines = await named(desk, by, usageReport(facts, { ...rules, by }));
		const span = { from: period.start.toISOString(), until: period.end.toISOString() };
		const expected = forecast(total, period, desk.at);
		const [first = { ...span, ...NOTHING }, ...others] = lines.map((line): IDataObject => ({ ...span, ...asItem(line) }));
		const summed = { ...first, total: { ...total }, ...(expected ? { forecast: { ...expected } } : {}) };
		return [await withChart(desk, summed, 'usage.svg', () => drawUsageReport(lines)), ...others];
	},
};

const NOTHING: UsageLine = { key: '', delivered: 0, charged: 0, free: 0, withoutPrice: 0, cost: {} };

function readPrices(desk: Desk): Price[] {
	const csv = desk.parameter('prices', '').trim();
	if (csv === '') return [];
	const table = readPriceTable(csv);
	if (table.ok) return table.value;
	const [first = '', ...others] = table.failure;
	throw desk.refusal(first, `Correct it under 'Prices'. ${others.join(' ')}`.trim());
}

async function named({ store }: Desk, by: UsageGrouping, lines: UsageLine[]): Promise<Named[]> {
	const names = await namesOf(store, by);
	return lines.map((line) => ({ ...line, name: names.get(line.key) ?? (line.key || 'All together') }));
}
