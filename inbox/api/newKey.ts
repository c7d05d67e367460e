/** A name that nothing else has. `crypto.randomUUID` is missing on pages that did not come over https. */
export const newKey = (): string => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
