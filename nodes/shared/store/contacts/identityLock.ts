import { lineOf } from '../../domain/contact/phoneVariants';
import type { ContactIdentity } from '../../domain/conversation/contactIdentity';

/** The key to hold by whoever asks or changes to whom an identity belongs; the forms of one phone number share it. */
export function identityLock({ kind, value }: ContactIdentity): string {
	return `${kind} ${kind === 'phone' ? lineOf(value) : value}`;
}
