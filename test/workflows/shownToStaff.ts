import type { WorkflowNode } from '../../desk/client/workflowContent.ts';
import { wordsIn } from '../../desk/expressionWords.ts';
import { stringsOf } from './shippedWorkflows';

/** What people read of a node, by its type: the last name of the place. */
const SHOWN: Array<[type: RegExp, place: RegExp]> = [
	[/\.form(Trigger)?$/, /\b(formTitle|formDescription|fieldLabel|placeholder|html|option|buttonLabel|completionTitle|completionMessage|jsonOutput)$/],
	[/\.emailSend$/, /^(subject|text|html)$/],
	[/\.slack$/, /^text$/],
	[/\.helpdeskConversation(Tool)?$/, /^(text|summary|reason)$/],
];
const MADE = /\.set$/;

/** Names, the same in every language. */
const NAMES = ['WhatsApp Cloud', 'Twilio', 'EngageLab', '02 Desk', 'Every Number of the Account'];

const hasLetters = (text: string) => /\p{L}/u.test(text);
/** Addresses, ends of files, entities of HTML, formats of dates, and what the nodes call things. */
const isCode = (text: string) => NAMES.includes(text) || /^(https?:|\.jpg|&\w+;$)/.test(text) || /^[dLcyHm,: ]+$/.test(text) || /^[a-z]+([A-Z][a-z]+)*$/.test(text);
const isSentence = (text: string) => /^\S+ \S+ \S+/.test(text) && !text.includes('\n') && !text.includes('@');

/** What people of the desk read on pages, in messages and notes, by place: a text, or the words of an expression. */
export function shownToStaff({ type, parameters }: WorkflowNode): Array<[place: string, shown: string | string[]]> {
	const places = SHOWN.find(([shown]) => shown.test(type))?.[1];
	if (places) return stringsOf(parameters).filter(([place]) => places.test(place)).flatMap(([place, text]) => shownAt(place, text));
	return MADE.test(type) ? stringsOf(parameters).filter(([place]) => /(^jsonOutput|\.value)$/.test(place)).flatMap(([place, text]) => madeAt(place, text)) : [];
}

function shownAt(place: string, text: string): Array<[string, string | string[]]> {
	if (!text.startsWith('=')) return hasLetters(text) ? [[place, text]] : [];
	const words = wordsIn(text).filter(({ text: word, isRead }) => !isRead && hasLetters(word) && !isCode(word));
	return words.length > 0 ? [[place, words.map(({ text: word }) => word)]] : [];
}

/** A node that sets values makes texts and data; texts are sentences, and words that begin with a capital. */
function madeAt(place: string, text: string): Array<[string, string | string[]]> {
	if (!text.startsWith('=')) {
		if (text.startsWith('{')) return stringsOf(JSON.parse(text) as object, place).filter(([, inner]) => isSentence(inner));
		return isSentence(text) ? [[place, text]] : [];
	}
	return shownAt(place, text).map(([, words]) => [place, (words as string[]).filter((word) => /^[A-Z][a-z]|\S \S/.test(word))] as [string, string[]]).filter(([, words]) => words.length > 0);
}
