/** Scripts that put no spaces between words: each of their characters counts as a word. */
const UNSPACED = ['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar'].map((script) => `\\p{Script=${script}}`).join('');
const WORD = new RegExp(`(?=[\\p{L}\\p{N}])[${UNSPACED}]|(?:(?![${UNSPACED}])[\\p{L}\\p{N}])+`, 'gu');

/** Enough to tell words apart, and for every message that a person writes. */
const LONGEST_WORD = 60;
const MOST_WORDS = 1_000;

/** The words of a text in the form in which they are compared: without case, accents and punctuation, each once. */
export function searchWords(text: string): string[] {
	const plain = withoutCase(withoutCase(text).normalize('NFKD')).normalize('NFKD').replaceAll(/\p{M}/gu, '');
	const words = new Set((plain.match(WORD) ?? []).map((word) => [...word].slice(0, LONGEST_WORD).join('')));
	return [...words].slice(0, MOST_WORDS);
}

/** By way of capitals, because only there ß and ss, or the two small sigmas, are the same. */
function withoutCase(text: string): string {
	return text.toUpperCase().toLowerCase().replaceAll('ς', 'σ');
}
