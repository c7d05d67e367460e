import type { UsageOfLimit } from '../../domain/usage/usageLimit';
import type { UsageFact } from '../../domain/usage/usageReport';
import type { Period } from '../../domain/usage/usagePeriod';
import type { UsageKind } from '../schema/usageEntryRow';
import type { StoreRunner } from '../storeRunner';
import { countUsage, sumUsage, usageFacts } from './countUsage';
import { noteLimit } from './noteLimit';

export interface UsageFilter extends Period {
	kind: UsageKind;
	/** Empty or missing = all channels together. */
	channelIds?: readonly string[];
	/** Only what the provider calls so, e.g. `service`. */
	category?: string;
}

export interface UsageSum {
	channelId: string;
	category?: string;
	pricingType?: string;
	/** Missing where the provider does not say. */
	billable?: boolean;
	count: number;
}

/** What has been used: counted once per message, whatever was told how often about it. */
export interface UsageStore {
	count(filter: UsageFilter): Promise<number>;
	/** By channel, category, type of pricing and whether it was charged. */
	sum(filter: UsageFilter): Promise<UsageSum[]>;
	/** What arrived, by quarter of an hour, oldest first: the least that days of every time zone are made of. */
	facts(filter: Period & { channelIds?: readonly string[] }): Promise<UsageFact[]>;
	/** Puts into the history that a limit is near or reached, once per limit, period and state; true if it was new. */
	note(limit: UsageOfLimit, at: Date): Promise<boolean>;
}

export const usageStore = ({ read, write }: StoreRunner): UsageStore => ({
	count: async (filter) => await read(async (context) => await countUsage(context, filter)),
	sum: async (filter) => await read(async (context) => await sumUsage(context, filter)),
	facts: async (filter) => await read(async (context) => await usageFacts(context, filter)),
	note: async (limit, at) => await write(async (context) => await noteLimit(context, limit, at)),
});
