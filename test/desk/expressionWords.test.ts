import { changeWords, wordsIn } from '../../desk/expressionWords.ts';

const texts = (expression: string) => wordsIn(expression).map(({ text }) => text);
const loudly = (expression: string) => changeWords(expression, ({ text, isRead }) => (isRead ? undefined : text.toUpperCase()));

describe('The words of an expression', () => {
	it.each([
		['text around the code', '=Move {{ $json.phone }} to {{ $json.provider }}?', ['Move', 'to', '?']],
		['strings of every kind in the code', "={{ a ? 'one' : \"two\" }}{{ `three ${b ? 'four' : ''} five` }}", ['one', 'two', 'three', 'four', 'five']],
		['strings with quotes in them', "={{ 'It\\'s here' }}", ["It's here"]],
		['text between tags, those too that a string cuts in two', '={{ \'<p>Send the <a href="\' + url + \'">address</a>.</p>\' }}', ['Send the', 'address', '.']],
		['line by line', '=Hello\n\nGo on here:{{ $json.url }}', ['Hello', 'Go on here:']],
		['nothing of names of nodes and fields', "={{ [$('Who Asks?').first().json.name, { fieldName: 'answer', fieldType: 'text', fieldLabel: 'Answer' }] }}", ['Answer']],
		['nothing of an expression without words', '={{ $json.email }}', []],
	])('are %s', (_, expression, expected) => {
		expect(texts(expression)).toEqual(expected);
	});

	it.each([
		["={{ $json.what === 'Stop' ? 'Stopped' : '' }}", ['Stop']],
		["={{ $json.text.startsWith('Erasure: ') }}", ['Erasure:']],
		["={{ open !== 'left out' }}", ['left out']],
	])('are known as read where they are compared: %s', (expression, expected) => {
		expect(wordsIn(expression).filter(({ isRead }) => isRead).map(({ text }) => text)).toEqual(expected);
	});
});

describe('An expression with other words', () => {
	it.each([
		['keeps its code and the blanks around words', "=Hi {{ $json.name || 'nobody' }}, {{ $('Who Asks?').first().json.id }}", "=HI {{ $json.name || 'NOBODY' }}, {{ $('Who Asks?').first().json.id }}"],
		['keeps what is compared', "={{ a === 'yes' ? 'is yes' : 'is no' }}", "={{ a === 'yes' ? 'IS YES' : 'IS NO' }}"],
		['keeps tags', '={{ `<b class="x">${n}</b> new <i>mails</i>` }}', '={{ `<b class="x">${n}</b> NEW <i>MAILS</i>` }}'],
	])('%s', (_, expression, expected) => {
		expect(loudly(expression)).toBe(expected);
	});

	it.each([
		["={{ 'd LLLL' }}", "d 'de' LLLL", "={{ 'd \\'de\\' LLLL' }}"],
		['={{ "quoted" }}', 'say "so"', '={{ "say \\"so\\"" }}'],
		['={{ `price` }}', '`5` ${x}', '={{ `\\`5\\` \\${x}` }}'],
		["={{ 'one' }}", 'a\nb\\', "={{ 'a\\nb\\\\' }}"],
	])('stays code whatever the words hold: %s with %s', (expression, words, expected) => {
		expect(changeWords(expression, () => words)).toBe(expected);
	});
});
