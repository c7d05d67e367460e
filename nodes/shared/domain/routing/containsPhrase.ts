/** Letters and digits of any script make words; everything else separates them. */
const SEPARATORS = /[^\p{L}\p{N}]+/gu;
const ACCENTS = /\p{M}+/gu;

/** Scripts that are written without spaces, where a phrase cannot be expected to stand between separators. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** A text as bare words with one space between them. */
export const toWords = (text: string): string => text.normalize('NFKD').replace(ACCENTS, '').toLowerCase().replace(SEPARATORS, ' ').trim();

/** Phrases come back with every message, and taking a text apart costs far more than finding it. */
const knownPhrases = new Map<string, string>();
const MAX_KNOWN_PHRASES = 10_000;

function phraseWords(phrase: string): string {
	const known = knownPhrases.get(phrase);
	if (known !== undefined) return known;
	if (knownPhrases.size >= MAX_KNOWN_PHRASES) knownPhrases.clear();
	const words = toWords(phrase);
	knownPhrases.set(phrase, words);
	return words;
}

/** Like `containsPhrase`, for a text that went through `toWords` once and meets many phrases. */
export function wordsContain(words: string, phrase: string): boolean {
	const wanted = phraseWords(phrase);
	if (wanted === '') return false;
	return UNSPACED.test(wanted) ? words.includes(wanted) : ` ${words} `.includes(` ${wanted} `);
}

/** Whether a text holds a phrase as whole words, in any language; case, accents and punctuation do not count. */
export const containsPhrase = (text: string, phrase: string): boolean => wordsContain(toWords(text), phrase);
