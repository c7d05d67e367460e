const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const firstLetter = (word: string): string => letters.segment(word)[Symbol.iterator]().next().value?.segment ?? '';

/** One or two letters that stand for a name in a circle; a number has none. */
export function initials(name: string): string {
	const words = name.slice(0, 200).split(/\s+/).filter((word) => /^\p{L}/u.test(word));
	const first = words[0];
	if (first === undefined) return '#';
	const last = words.length > 1 ? words.at(-1) : undefined;
	return (firstLetter(first) + (last ? firstLetter(last) : '')).toLocaleUpperCase();
}

/** Grounds on which white letters can be read. */
const GROUNDS = ['#0b6b5d', '#345b8c', '#7a4a9c', '#9a4a2f', '#6b6417', '#a03560', '#2b6e8f', '#4d5b66'];

/** The same person always has the same colour. */
export function groundOf(key: string): string {
	let sum = 0x811c9dc5;
	for (let index = 0; index < Math.min(key.length, 100); index++) sum = Math.imul(sum ^ key.charCodeAt(index), 0x01000193);
	return GROUNDS[((sum ^ (sum >>> 15)) >>> 0) % GROUNDS.length] ?? '#4d5b66';
}
