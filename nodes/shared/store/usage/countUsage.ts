import { sql } from 'kysely';
import type { UsageFact } from '../../domain/usage/usageReport';
import type { StoreContext } from '../storeContext';
import type { UsageFilter, UsageSum } from './usageStore';

/** How often something was used in a period. */
export async function countUsage(context: StoreContext, filter: UsageFilter): Promise<number> {
	const { count } = await entries(context, filter)
		.select((eb) => eb.fn.countAll().as('count'))
		.executeTakeFirstOrThrow();
	return Number(count);
}

/** The same, split up as the provider charges. */
export async function sumUsage(context: StoreContext, filter: UsageFilter): Promise<UsageSum[]> {
	const rows = await entries(context, filter)
		.select(['channel_id', 'category', 'pricing_type', 'billable'])
		.select((eb) => eb.fn.countAll().as('count'))
		.groupBy(['channel_id', 'category', 'pricing_type', 'billable'])
		.orderBy('channel_id')
		.orderBy('category')
		.orderBy('pricing_type')
		.orderBy('billable')
		.execute();
	return rows.map(({ channel_id, category, pricing_type, billable, count }) => ({
		channelId: channel_id,
		category: category ?? undefined,
		pricingType: pricing_type ?? undefined,
		billable: billable === null ? undefined : billable === 1,
		count: Number(count),
	}));
}

const QUARTER_MS = 900_000;

/** What arrived, by quarter of an hour and by everything that decides about its price. */
export async function usageFacts(context: StoreContext, filter: Omit<UsageFilter, 'kind'>): Promise<UsageFact[]> {
	const quarter = sql<number>`at / ${sql.lit(QUARTER_MS)}`;
	const rows = await entries(context, { ...filter, kind: 'delivered' })
		.select(['channel_id', 'category', 'calling_code', 'billable'])
		.select([quarter.as('quarter'), (eb) => eb.fn.countAll().as('count')])
		.groupBy(['channel_id', 'category', 'calling_code', 'billable', quarter])
		.orderBy(quarter)
		.orderBy('channel_id')
		.orderBy('category')
		.execute();
	return rows.map(({ channel_id, category, calling_code, billable, quarter: at, count }) => ({
		at: Number(at) * QUARTER_MS,
		channelId: channel_id,
		category: category ?? 'unknown',
		...(calling_code === null ? {} : { callingCode: calling_code }),
		...(billable === null ? {} : { billable: billable === 1 }),
		count: Number(count),
	}));
}

function entries({ db }: StoreContext, { kind, start, end, channelIds = [], category }: UsageFilter) {
	return db
		.selectFrom('usage_entries')
		.where('kind', '=', kind)
		.where('at', '>=', start.getTime())
		.where('at', '<', end.getTime())
		.$if(channelIds.length > 0, (query) => query.where('channel_id', 'in', [...channelIds]))
		.$if(category !== undefined, (query) => query.where('category', '=', category ?? ''));
}
