import { PROFILE_LIMITS } from '../../../../domain/message/limits';
import type { ProfileChange } from './businessProfile';

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

const isWebAddress = (address: string): boolean => URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);

/** What WhatsApp would refuse about a change of the profile, each with its limit. */
export function checkProfileChange(change: ProfileChange): string[] {
	const texts = [
		['about', 'The about text'],
		['address', 'The address'],
		['description', 'The description'],
		['email', 'The email address'],
	] as const;
	const { about, email, websites = [] } = change;
	return [
		...(Object.keys(change).length === 0 ? ['There is nothing to change; add at least one field.'] : []),
		...texts.flatMap(([key, what]) => tooLong(what, change[key], PROFILE_LIMITS[key])),
		...(about?.trim() === '' ? ['The about text is empty, which WhatsApp does not allow; leave the field out to keep it.'] : []),
		...(email && !EMAIL.test(email) ? [`"${email}" is no email address.`] : []),
		...(websites.length > PROFILE_LIMITS.websites ? [`There are ${websites.length} websites; ${PROFILE_LIMITS.websites} are allowed.`] : []),
		...websites.flatMap((website) => [
			...tooLong('A website', website, PROFILE_LIMITS.website),
			...(isWebAddress(website) ? [] : [`"${website}" is no web address; begin it with https://.`]),
		]),
	];
}

const tooLong = (what: string, text: string | undefined, max: number): string[] =>
	text !== undefined && text.length > max ? [`${what} has ${text.length} characters; ${max} are allowed.`] : [];
