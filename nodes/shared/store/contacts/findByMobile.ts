import { phoneVariants } from '../../domain/contact/phoneVariants';
import { keptQuery } from '../keptQuery';
import type { StoreContext } from '../storeContext';

const byMobile = keptQuery((db, { phone, otherForm }: { phone: string; otherForm: string }) =>
	db.selectFrom('contacts').select('id').where('mobile', 'in', [phone, otherForm]),
);

/** The contacts for whom people entered a number as the second one, in whatever national form. */
export async function findByMobile(context: StoreContext, number: string | undefined): Promise<string[]> {
	if (number === undefined) return [];
	const [phone = number, otherForm = phone] = phoneVariants(number);
	return (await byMobile(context, { phone, otherForm })).map(({ id }) => id).sort();
}
