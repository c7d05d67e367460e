/** About how many tokens English text has to a character; exact numbers would need the vendor's vocabulary. */
const CHARACTERS_PER_TOKEN = 4;

export const countTokens = (value: unknown): number => Math.ceil(JSON.stringify(value ?? '').length / CHARACTERS_PER_TOKEN);
