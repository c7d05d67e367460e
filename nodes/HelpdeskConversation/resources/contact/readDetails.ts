import { toE164 } from '../../../shared/domain/contact/phoneNumber';
import type { ContactDetails } from '../../../shared/store/contacts/contactStore';
import type { Desk } from '../../../shared/n8n/desk/Desk';

interface DetailInput {
	name?: string;
	phone?: string;
	mobile?: string;
	userId?: string;
	attributes?: { attribute?: Array<{ name: string; value: unknown }> };
}

/** What a user filled in; numbers as they are written become international ones. */
export function readDetails(desk: Desk): ContactDetails {
	const { name, mobile, userId, attributes, ...given } = desk.parameter<DetailInput>('details', {});
	const phone = given.phone ?? desk.parameter('phone', '');
	return {
		...(name === undefined ? {} : { name: name.trim() }),
		...(phone.trim() === '' ? {} : { phone: readPhone(desk, 'Phone', phone) }),
		...(mobile === undefined ? {} : { mobile: mobile.trim() === '' ? '' : readPhone(desk, 'Mobile Phone', mobile) }),
		...(userId === undefined || userId.trim() === '' ? {} : { userId: userId.trim() }),
		...(attributes?.attribute ? { attributes: readAttributes(attributes.attribute) } : {}),
	};
}

function readPhone(desk: Desk, field: string, written: string): string {
	const number = toE164(written);
	if (number) return number;
	throw desk.refusal(`'${field}' is not a phone number with its country code`, 'Write it as +49 151 12345678: a plus sign, the country code, and the number without its leading zero.');
}

function readAttributes(given: Array<{ name: string; value: unknown }>): Record<string, unknown> {
	const named = given.filter(({ name }) => name.trim() !== '');
	return Object.fromEntries(named.map(({ name, value }) => [name.trim(), value === '' ? null : value]));
}
