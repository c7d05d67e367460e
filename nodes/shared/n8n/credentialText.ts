/** A field of a credential as text; anything else counts as empty. */
export const credentialText = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
