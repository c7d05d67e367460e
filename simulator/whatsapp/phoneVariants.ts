/**
 * Lists the spellings under which WhatsApp knows one phone, because Brazil, Mexico and Argentina changed their
 * numbering and accounts kept the old form: a message to either form reaches the same person.
 */
export function phoneVariants(digits: string): string[] {
	const brazil = /^55(\d{2})9?(\d{8})$/.exec(digits);
	if (brazil) return [`55${brazil[1]}9${brazil[2]}`, `55${brazil[1]}${brazil[2]}`];
	const mexico = /^521?(\d{10})$/.exec(digits);
	if (mexico) return [`52${mexico[1]}`, `521${mexico[1]}`];
	const argentina = /^549?(\d{10})$/.exec(digits);
	if (argentina) return [`54${argentina[1]}`, `549${argentina[1]}`];
	return [digits];
}
