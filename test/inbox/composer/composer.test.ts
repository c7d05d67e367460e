import { shortcutIn } from '../../../inbox/composer/shortcutIn';
import { surround } from '../../../inbox/composer/surround';
import { shortcutOf } from '../../../inbox/desk/shortcuts';

describe('Marking words', () => {
	it.each([
		['chosen words', 'It is ready', 6, 11, 'It is *ready*'],
		['spaces at the edges stay outside', 'It is ready now', 5, 12, 'It is *ready* now'],
		['nothing chosen: a place to write', 'Hi ', 3, 3, 'Hi **'],
		['what is marked already', 'It is *ready*', 7, 12, 'It is ready'],
	])('%s', (_, text, from, to, expected) => {
		expect(surround(text, from, to, '*').text).toBe(expected);
	});

	it('leaves the same words chosen', () => {
		const { text, from, to } = surround('It is ready', 6, 11, '```');
		expect(text.slice(from, to)).toBe('ready');
	});
});

describe('Looking for a canned reply', () => {
	it.each([
		['/', ''],
		['/hel', 'hel'],
		['/héllo', 'héllo'],
		['see /hel', undefined],
		['/two words', undefined],
		['', undefined],
	])('"%s" looks for %s', (text, search) => {
		expect(shortcutIn(text)).toBe(search);
	});
});

describe('Shortcuts', () => {
	const pressed = { key: 'e', ctrlKey: false, metaKey: false, altKey: false, isTyping: false };
	it.each([
		['a key alone', {}, 'e'],
		['a capital', { key: 'E' }, 'e'],
		['while somebody writes', { isTyping: true }, undefined],
		['a shortcut of the browser', { ctrlKey: true }, undefined],
		['another key', { key: 'q' }, undefined],
		['the name of something else', { key: 'constructor' }, undefined],
	])('%s', (_, changes, shortcut) => {
		expect(shortcutOf({ ...pressed, ...changes })).toBe(shortcut);
	});
});
