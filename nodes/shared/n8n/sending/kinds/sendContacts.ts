import { toE164 } from '../../../domain/contact/phoneNumber';
import type { ContactCard } from '../../../domain/message/contactCard';
import type { SendOperation } from '../../operation';
import { contactCardValues, type ContactInput } from './contactCardValues';

export const sendContacts: SendOperation = {
	resource: 'message',
	option: { name: 'Send Contacts', value: 'sendContacts', action: 'Send contact cards', description: 'Send one or more contact cards' },
	fields: [
		{
			displayName: 'Contacts',
			name: 'contacts',
			type: 'fixedCollection',
			typeOptions: { multipleValues: true, sortable: true },
			placeholder: 'Add Contact',
			default: { contact: [{ fullName: '', phone: '' }] },
			options: [{ displayName: 'Contact', name: 'contact', values: contactCardValues }],
		},
	],
	compose: (context, itemIndex) => {
		const { contact = [] } = context.getNodeParameter('contacts', itemIndex, {}) as { contact?: ContactInput[] };
		return { kind: 'contacts', contacts: contact.map(toCard) };
	},
};

function toCard({ fullName, phone, onWhatsApp = true, email, company, more = {} }: ContactInput): ContactCard {
	const { firstName, lastName, jobTitle, department, website, birthday, street, city, state, zip, country, countryCode, phoneType } = more;
	const address = { street, city, state, zip, country, countryCode };
	return {
		name: { full: String(fullName), first: firstName, last: lastName },
		phones: phone ? [{ phone: toE164(phone) ?? phone, type: phoneType, waId: onWhatsApp ? toE164(phone)?.slice(1) : undefined }] : [],
		emails: email ? [{ email }] : [],
		organisation: company || jobTitle || department ? { company, department, title: jobTitle } : undefined,
		addresses: Object.values(address).some(Boolean) ? [address] : [],
		urls: website ? [{ url: website }] : [],
		// The editor's date fields add a time that a birthday does not have.
		birthday: birthday ? birthday.slice(0, 'YYYY-MM-DD'.length) : undefined,
	};
}
