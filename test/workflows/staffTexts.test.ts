import { Script } from 'node:vm';

import { changeWords, wordsIn } from '../../desk/expressionWords.ts';
import { inLanguage, LANGUAGES } from '../../desk/inLanguage.ts';
import { shipped, stringsOf, texts } from './shippedWorkflows';
import { shownToStaff } from './shownToStaff';

const pages = shipped.flatMap(({ file, content }) => content.nodes.map((node) => ({ file, content, node, name: node.name, shown: shownToStaff(node) }))).filter(({ shown }) => shown.length > 0);
const inEveryLanguage = LANGUAGES.flatMap((language) => shipped.map(({ file, content }) => ({ language, file, content: inLanguage(content, language, texts) })));
const codeOf = (expression: string) => [...expression.matchAll(/\{\{([\s\S]*?)\}\}/g)].map(([, code]) => code!);
const frameOf = (expression: string) => changeWords(expression, () => '…').replace(/\s/g, '');

describe('What the people of the desk read', () => {
	it('stands on many pages', () => {
		expect(new Set(pages.map(({ file }) => file.slice(0, 2)))).toEqual(new Set(['02', '03', '04', '06', '07', '08', '09', '10', '11', '12', '14']));
		expect(pages.length).toBeGreaterThan(60);
	});

	it.each(pages)('can be written in every language: $file, $name', ({ content, node, shown }) => {
		for (const [place, text] of shown) {
			for (const language of LANGUAGES) {
				const own = texts[language][content.name]?.[node.name]?.[place];
				if (typeof text === 'string') expect([place, own]).toEqual([place, language === 'en' ? text : expect.stringMatching(/\p{L}/u)]);
				else expect([place, Object.keys(own ?? {})]).toEqual([place, expect.arrayContaining(text)]);
			}
		}
	});

	it('is not in English where another language is meant', () => {
		const untouched = pages.flatMap(({ content, node, name, shown }) =>
			shown.filter(([, text]) => typeof text === 'string' && /\S \S+ \S/.test(text)).flatMap(([place, text]) => LANGUAGES.slice(1).filter((language) => texts[language][content.name]![node.name]![place] === text).map((language) => `${language}: ${name}, ${place}`)),
		);
		expect(untouched).toEqual([]);
	});

	it.each(Object.entries(texts.en))('names in "%s" only words that stand there', (workflow, nodes) => {
		const { content } = shipped.find(({ content: { name } }) => name === workflow)!;
		for (const [name, places] of Object.entries(nodes)) {
			const strings = Object.fromEntries(stringsOf(content.nodes.find((node) => node.name === name)!['parameters']));
			for (const [place, words] of Object.entries(places)) {
				if (typeof words !== 'string') expect(wordsIn(strings[place]!).filter(({ isRead }) => !isRead).map(({ text }) => text)).toEqual(expect.arrayContaining(Object.keys(words)));
			}
		}
	});
});

describe('The expressions of a workflow in another language', () => {
	it.each(inEveryLanguage)('are code that can run: $language, $file', ({ content }) => {
		for (const [, expression] of stringsOf(content.nodes.map(({ parameters }) => parameters)).filter(([, text]) => text.startsWith('='))) {
			for (const code of codeOf(expression)) expect(() => new Script(`(${code})`)).not.toThrow();
		}
	});

	it.each(inEveryLanguage)('differ in words only: $language, $file', ({ file, content }) => {
		const english = shipped.find((one) => one.file === file)!.content;
		const framesOf = (nodes: unknown) => Object.fromEntries(stringsOf(nodes).filter(([, text]) => text.startsWith('=')).map(([place, text]) => [place, frameOf(text)]));
		expect(framesOf(content.nodes)).toEqual(framesOf(english.nodes));
	});
});
