/** Phone numbers and user ids: Twilio quotes the address that it did not like. */
const PEOPLE = [/\bwhatsapp:\s*[^\s,;'")]+/gi, /(?<![\w.])\+?\d(?:[\s().-]?\d){6,14}(?![\w])/g, /\b[A-Z]{2}\.(?:ENT\.)?[A-Za-z0-9]{6,128}\b/g];

/** Secrets in the userinfo of an address, which a callback may carry. */
const USER_INFO = /(?<=\/\/)[^\s/@]+@/g;

/** Takes people's addresses and secrets out of a text of the vendor before anybody gets to read it. */
export const withoutPeople = (text: string): string => PEOPLE.reduce((cleaned, address) => cleaned.replace(address, '[address]'), text.replace(USER_INFO, ''));
