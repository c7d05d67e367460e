import type { KeptTemplate } from '../../domain/template/keptTemplate';
import type { StoreContext } from '../storeContext';
import { templateToRow } from './templateRows';

/** Keeps a template in place of what was known of it. */
export async function saveTemplate({ db }: StoreContext, template: KeptTemplate): Promise<void> {
	const { provider, template_id, ...values } = templateToRow(template);
	await db
		.insertInto('templates')
		.values({ provider, template_id, ...values })
		.onConflict((conflict) => conflict.columns(['provider', 'template_id']).doUpdateSet(values))
		.execute();
}
