import { toWords } from '../routing/containsPhrase';
import { latinDigits } from './latinDigits';
import type { OutboundMessage } from './outboundMessage';

/** Something that a contact can choose. */
export interface Choice {
	/** What the workflow gets. */
	id: string;
	/** What the contact reads. */
	title: string;
}

/** What a message offers to choose from, in the order in which it stands there. */
export function choicesOf(message: OutboundMessage): Choice[] {
	const offered = message.kind === 'buttons' ? message.buttons : message.kind === 'list' ? message.sections.flatMap(({ rows }) => rows) : [];
	return offered.map(({ id, title }) => ({ id, title }));
}

/** Letters and digits count, and nothing else where there are some; a title may also be a mere emoji. */
const plain = (text: string): string => toWords(latinDigits(text)) || text.trim();

/**
 * The choice that somebody typed where choices stand numbered in the text: its words, its number, or both ("No", "2", "2. no"). Anything
 * that says more is no choice, because a contact in need must reach a person.
 */
export function readTypedChoice(text: string, choices: readonly Choice[]): Choice | undefined {
	const said = plain(text);
	if (said === '') return undefined;
	const named = choices.find(({ title }) => plain(title) === said);
	return named ?? choices.find(({ title }, index) => said === String(index + 1) || said === plain(`${index + 1} ${title}`));
}

/** What keeps contacts from answering by typing: each problem a sentence with the way out. */
export function checkTypedChoices(choices: readonly Choice[]): string[] {
	if (choices.length === 0) return ['There is nothing to choose from. Add a choice.'];
	const said = choices.map(({ title }) => plain(title));
	return choices.flatMap(({ title }, index) => {
		if (said[index] === '') return [`Choice ${index + 1} has no title. Fill it in.`];
		return said.indexOf(said[index] ?? '') < index ? [`"${title}" is there twice, and nobody could tell which one a contact means. Change one of them.`] : [];
	});
}
