import * as fc from 'fast-check';

import { checkTypedChoices, choicesOf, readTypedChoice } from '../../../../nodes/shared/domain/message/choice';
import type { OutboundMessage } from '../../../../nodes/shared/domain/message/outboundMessage';

const DAYS = ['Today', 'Tomorrow', 'Après-demain', 'Straße 5', '👍', '2'].map((title, index) => ({ id: `id ${index + 1}`, title }));

describe('A choice that is typed', () => {
	it.each([
		['its words', 'Tomorrow', 'id 2'],
		['its words in another case, with what people put around', ' "TOMORROW!" ', 'id 2'],
		['its words without accents', 'apres demain', 'id 3'],
		['its number', '1', 'id 1'],
		['its number as it stands in the text', '1.', 'id 1'],
		['its number with a bracket', '(3)', 'id 3'],
		['its number as an emoji', '3️⃣', 'id 3'],
		['its number in other digits', '٣', 'id 3'],
		['its whole line', '2. Tomorrow', 'id 2'],
		['an emoji', '👍', 'id 5'],
		['words that are a number, before the number', '2', 'id 6'],
	])('is understood by %s', (_what, text, id) => {
		expect(readTypedChoice(text, DAYS)?.id).toBe(id);
	});

	it.each([
		['nothing', ' '],
		['a number that is not there', '7'],
		['none', '0'],
		['more than a choice', 'Tomorrow, or 3 days later'],
		['a number of something', '3 days and no parcel'],
		['a part of the words', 'morrow'],
		['the number of one and the words of another', '1. Tomorrow'],
		['another emoji', '👎'],
	])('is not %s', (_what, text) => {
		expect(readTypedChoice(text, DAYS)).toBeUndefined();
	});

	it('is understood by number and by words, whatever the choices are, if they can be told apart', () => {
		const titles = fc.uniqueArray(fc.string({ minLength: 1, unit: 'grapheme' }), { minLength: 1, maxLength: 10 });
		fc.assert(
			fc.property(titles, (given) => {
				const choices = given.map((title, index) => ({ id: String(index), title }));
				fc.pre(checkTypedChoices(choices).length === 0);
				for (const choice of choices) expect(readTypedChoice(choice.title, choices)).toEqual(choice);
				fc.pre(given.every((title) => !/\p{N}/u.test(title)));
				for (const [index, choice] of choices.entries()) expect(readTypedChoice(`${index + 1}.`, choices)).toEqual(choice);
			}),
		);
	});
});

describe('What a message offers to choose from', () => {
	it.each<[what: string, message: OutboundMessage, ids: string[]]>([
		['buttons', { kind: 'buttons', text: 'When?', buttons: [{ id: 'a', title: 'Now' }, { id: 'b', title: 'Later' }] }, ['a', 'b']],
		['rows of all sections', { kind: 'list', text: 'When?', buttonText: 'Choose', sections: [{ title: 'Day', rows: [{ id: 'a', title: 'Now', description: 'at once' }] }, { rows: [{ id: 'b', title: 'Later' }] }] }, ['a', 'b']],
		['nothing in a text', { kind: 'text', text: 'When?' }, []],
	])('is %s', (_what, message, ids) => {
		expect(choicesOf(message).map(({ id }) => id)).toEqual(ids);
	});
});

describe('Choices that are to be typed', () => {
	it.each([
		['are fine', ['Now', 'Later'], []],
		['need at least one', [], ['nothing to choose from']],
		['need a title', ['Now', ' '], ['Choice 2 has no title']],
		['can be told apart', ['Now', 'now!'], ['"now!" is there twice']],
	])('%s', (_what, titles, problems) => {
		const found = checkTypedChoices(titles.map((title) => ({ id: title, title })));
		expect(found).toEqual(problems.map((problem) => expect.stringContaining(problem) as string));
	});
});
