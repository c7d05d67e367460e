/**
 * The calling codes of one and of two digits; all others have three.
 * @see https://www.itu.int/pub/T-SP-E.164D
 */
const SHORT = /^\+(?:[17]|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/;
const LONG = /^\+\d{3}/;

/** The calling code of an E.164 number, e.g. `+49`; it says where a contact is without saying who. */
export const callingCodeOf = (phone: string): string | undefined => (SHORT.exec(phone) ?? LONG.exec(phone))?.[0];
