/** Letters and digits of any script make words; everything else separates them. */
const SEPARATORS = /[^\p{L}\p{N}]+/gu;
const ACCENTS = /\p{M}+/gu;

/** Scripts that are written without spaces, where a phrase cannot be expected to stand between separators. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const toWords = (text: string): string => text.normalize('NFKD').replace(ACCENTS, '').toLowerCase().replace(SEPARATORS, ' ').trim();

/** Whether a text holds a phrase as whole words, in any language; case, accents and punctuation do not count. */
export function containsPhrase(text: string, phrase: string): boolean {
	const wanted = toWords(phrase);
	if (wanted === '') return false;
	const words = toWords(text);
	return UNSPACED.test(wanted) ? words.includes(wanted) : ` ${words} `.includes(` ${wanted} `);
}
