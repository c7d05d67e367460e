import fc from 'fast-check';

import { fromMarkdown } from '../../../../nodes/shared/domain/message/fromMarkdown';

describe('Markdown as language models write it', () => {
	it.each<[what: string, markdown: string, shown: string]>([
		['bold', 'This is **very important**.', 'This is *very important*.'],
		['bold with underscores', 'This is __very important__.', 'This is *very important*.'],
		['italic', 'This is *nice*.', 'This is _nice_.'],
		['italic that is the same on both sides', 'This is _nice_.', 'This is _nice_.'],
		['bold and italic at once', '***Now***', '*_Now_*'],
		['italic inside bold', '**We *really* mean it**', '*We _really_ mean it*'],
		['bold without spaces around, as in Chinese', '这是**重点**内容', '这是*重点*内容'],
		['struck words', '~~10 €~~ 8 €', '~10 €~ 8 €'],
		['a heading', '## Opening hours', '*Opening hours*'],
		['a heading with bold words and a closing mark', '# Our **best** offers ##', '*Our best offers*'],
		['an underlined heading', 'Opening hours\n=====\nNow', '*Opening hours*\nNow'],
		['a link', 'See [our page](https://example.org/a_b_(c)) now', 'See our page (https://example.org/a_b_(c)) now'],
		['a link in bold', '**[our page](https://example.org)**', '*our page (https://example.org)*'],
		['a link whose words are its address', '[https://example.org](https://example.org)', 'https://example.org'],
		['a link with a title', '[here](https://example.org "Title")', 'here (https://example.org)'],
		['a mail address', '[write](mailto:ada@example.org)', 'write (ada@example.org)'],
		['an address in angle brackets', '<https://example.org/*x*>', 'https://example.org/*x*'],
		['an address with marks in it', 'https://example.org/__a__~~b~~', 'https://example.org/__a__~~b~~'],
		['a picture', '![A bike](https://example.org/b.jpg)', 'A bike (https://example.org/b.jpg)'],
		['a list', '* **One**: first\n+ Two\n  - Three', '- *One*: first\n- Two\n  - Three'],
		['a list of tasks', '- [x] done\n- [ ] open', '- ☑ done\n- ☐ open'],
		['a numbered list', '1) First\n2. *Second*', '1. First\n2. _Second_'],
		['a quote', '> **Ada** wrote', '> *Ada* wrote'],
		['a rule', 'a\n\n---\n\n***\n\nb', 'a\n\n———\n\n———\n\nb'],
		['a table', '| Day | From |\n|:---|---:|\n| **Mon** | 9 |\n| Tue | |\nBye', '*Day | From*\n*Mon* | 9\nTue | \nBye'],
		['a table without outer borders', 'Day | From\n--- | ---\nMon | 9', '*Day | From*\nMon | 9'],
		['a fence with a language', '```ts\nconst a = **b**; // *c*\n```\n**d**', '```\nconst a = **b**; // *c*\n```\n*d*'],
		['a fence that a model did not finish', '~~~\n**a**', '```\n**a**\n```'],
		['code in a line', 'Run `npm **i** _x_` **now**', 'Run `npm **i** _x_` *now*'],
		['code with a tick in it', 'Run ``a`b**c**`` **now**', 'Run ``a`b**c**`` *now*'],
		['an escaped star', '2 \\* 3 \\_ 4', '2 * 3 _ 4'],
		['a break in HTML', 'a<br>b', 'a\nb'],
	])('becomes what WhatsApp shows: %s', (_what, markdown, shown) => {
		expect(fromMarkdown(markdown)).toBe(shown);
	});

	it.each([
		['a sum', '2 * 3 * 4 = 24 and 2*3*4'],
		['a name in code style', 'snake_case__name and __x'],
		['marks that stand alone', '** * ~~ __ and **open'],
		['a footnote', '10 €* (*incl. VAT)'],
		['plain words over lines', 'Hello,\n\nyour order 4711 has left.\n'],
		['characters from a private area', '\uE0000\uE001 \uE002'],
	])('stays as it is: %s', (_what, text) => {
		expect(fromMarkdown(text)).toBe(text);
	});

	const anyMarkdown = fc
		.array(fc.oneof(fc.string({ maxLength: 6 }), fc.constantFrom('**', '*', '__', '~~', '`', '# ', '\n', '|', '---', '[a](b)', '> ', '- ', '\\', '\uE000', '\uE0011')), { maxLength: 30 })
		.map((pieces) => pieces.join(''));

	it('never throws and never grows without need', () => {
		fc.assert(
			fc.property(anyMarkdown, (text) => {
				expect(fromMarkdown(text).length).toBeLessThanOrEqual(2 * text.length + 8);
			}),
		);
	});

	it('leaves code untouched, in a fence and in a line', () => {
		const code = fc.string({ unit: fc.constantFrom('a', '*', '_', '~', '#', ' ', '[x](y)', '|', '\\', '> ') , minLength: 1, maxLength: 30 });
		fc.assert(
			fc.property(fc.array(code, { minLength: 1, maxLength: 4 }), code, (lines, inline) => {
				const block = lines.map((line) => `.${line}.`).join('\n');
				expect(fromMarkdown(`**a**\n\`\`\`js\n${block}\n\`\`\`\n**b**`)).toBe(`*a*\n\`\`\`\n${block}\n\`\`\`\n*b*`);
				expect(fromMarkdown(`x \`${inline}\` y`)).toBe(`x \`${inline}\` y`);
			}),
		);
	});

	it.each(['**a ', '*a ', '`a ', '[a](', '![', '~~a', '__a ', '| a ', '\\', '[', '> '])('takes a long run of %j in no time', (piece) => {
		const started = performance.now();
		fromMarkdown(piece.repeat(20_000));
		expect(performance.now() - started).toBeLessThan(2_000);
	});
});
