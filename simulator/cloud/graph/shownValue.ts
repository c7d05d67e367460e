/** A value of a request as an error message quotes it. */
export const shownValue = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
