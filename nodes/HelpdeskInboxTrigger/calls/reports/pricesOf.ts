import type { IWebhookFunctions } from 'n8n-workflow';

import { readPriceTable, type Price } from '../../../shared/domain/usage/priceTable';

/** The prices that stand in the node. A table that cannot be read is told, and volumes are shown without it. */
export function pricesOf(context: IWebhookFunctions): { prices: readonly Price[]; problem?: string } {
	const csv = context.getNodeParameter('prices', '');
	if (typeof csv !== 'string' || csv.trim() === '') return { prices: [] };
	const table = readPriceTable(csv);
	return table.ok ? { prices: table.value } : { prices: [], problem: table.failure.slice(0, 5).join(' ') };
}
