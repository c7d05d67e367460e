/** A country in which one line has two international forms. */
interface NationalVariants {
	country: string;
	/** Matches both forms. */
	pattern: RegExp;
	long: (area: string, subscriber: string) => string;
	short: (area: string, subscriber: string) => string;
}

/**
 * Accounts made before a country changed its numbering kept the old form, so that WhatsApp may report either for one line. National
 * numbers are matched as narrowly as the plans allow: what cannot be a mobile line has one form only.
 * @see https://www.itu.int/oth/T0202.aspx?parent=T0202
 */
const VARIANTS: readonly NationalVariants[] = [
	{
		// A 9 was put before mobile numbers, which began with 6 to 9; landlines begin with 2 to 5.
		country: 'Brazil',
		pattern: /^\+55(?<area>[1-9][1-9])9?(?<subscriber>[6-9]\d{7})$/,
		long: (area, subscriber) => `+55${area}9${subscriber}`,
		short: (area, subscriber) => `+55${area}${subscriber}`,
	},
	{
		// A 1 stood before mobile numbers until 2019; no area code begins with 0 or 1.
		country: 'Mexico',
		pattern: /^\+521?(?<area>[2-9]\d)(?<subscriber>\d{8})$/,
		long: (area, subscriber) => `+521${area}${subscriber}`,
		short: (area, subscriber) => `+52${area}${subscriber}`,
	},
	{
		// A 9 stands before mobile numbers called from abroad; area codes begin with 11, 2 or 3.
		country: 'Argentina',
		pattern: /^\+549?(?<area>11|[23]\d)(?<subscriber>\d{8})$/,
		long: (area, subscriber) => `+549${area}${subscriber}`,
		short: (area, subscriber) => `+54${area}${subscriber}`,
	},
];

/** All forms in which the line of an E.164 number can be reported, the given one first. They serve to recognise, never to send to. */
export function phoneVariants(phone: string): string[] {
	for (const { pattern, long, short } of VARIANTS) {
		const { area, subscriber } = pattern.exec(phone)?.groups ?? {};
		if (area === undefined || subscriber === undefined) continue;
		return [phone, ...[long(area, subscriber), short(area, subscriber)].filter((form) => form !== phone)];
	}
	return [phone];
}

/** Whether two numbers are forms of one line. */
export function isSameLine(one: string, other: string): boolean {
	return phoneVariants(one).includes(other);
}

/** One name for a line, whatever the form in which its number came. */
export function lineOf(phone: string): string {
	return phoneVariants(phone).reduce((one, other) => (one.length <= other.length ? one : other));
}
