import type { INodeProperties } from 'n8n-workflow';

/** The user's own prices: the desk knows none, because they differ by contract and change. */
export const pricesField: INodeProperties = {
	displayName: 'Prices',
	name: 'prices',
	type: 'string',
	typeOptions: { rows: 6 },
	default: '',
	placeholder: 'region,category,price,currency,valid from\n+49,marketing,0.1131,EUR,2026-10-01\n*,marketing,0.05,EUR,2026-10-01',
	description: 'Your prices as CSV, as the provider bills you. Region is a calling code, or * for everywhere else. Where there is no price nothing is guessed: withoutPrice counts those messages.',
};
