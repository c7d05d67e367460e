import { phoneVariants } from '../../domain/contact/phoneVariants';
import type { StoreContext } from '../storeContext';

/** Who has a number now, in whatever national form; who gave it up is not meant. */
export function holdersOfPhone({ db }: StoreContext, phone: string) {
	return db
		.selectFrom('contact_identities')
		.select('contact_id')
		.where('kind', '=', 'phone')
		.where('value', 'in', phoneVariants(phone))
		.where((eb) => eb.or([eb('left_at', 'is', null), eb('since', '>', eb.ref('left_at'))]));
}
