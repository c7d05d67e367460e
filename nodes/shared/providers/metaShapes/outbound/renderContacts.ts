import type { ContactCard } from '../../../domain/message/contactCard';
import { withoutEmpty } from './withoutEmpty';

/** WhatsApp wants one more part of the name besides the full one, so that stands in where no part is known. */
const renderName = ({ full, first, last, middle, prefix, suffix }: ContactCard['name']): object =>
	withoutEmpty({
		formatted_name: full,
		first_name: first || last || middle || prefix || suffix ? first : full,
		last_name: last,
		middle_name: middle,
		prefix,
		suffix,
	});

/**
 * Contact cards.
 * @see https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/contacts-messages
 */
export const renderContact = ({ name, phones, emails, organisation, addresses, urls, birthday }: ContactCard): object => ({
	name: renderName(name),
	...(phones.length > 0 && { phones: phones.map(({ phone, type, waId }) => withoutEmpty({ phone, type, wa_id: waId })) }),
	...(emails.length > 0 && { emails: emails.map(withoutEmpty) }),
	...(organisation && { org: withoutEmpty(organisation) }),
	...(addresses.length > 0 && {
		addresses: addresses.map(({ countryCode, ...address }) => withoutEmpty({ ...address, country_code: countryCode })),
	}),
	...(urls.length > 0 && { urls: urls.map(withoutEmpty) }),
	...(birthday && { birthday }),
});
