/** WhatsApp takes a field that is missing better than one that is empty. */
export const withoutEmpty = (fields: object): object =>
	Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''));
