import { toE164 } from '../../nodes/shared/domain/contact/phoneNumber';
import { readTypedChoice } from '../../nodes/shared/domain/message/choice';
import { fillText } from '../../nodes/shared/domain/message/fillText';
import { fromMarkdown } from '../../nodes/shared/domain/message/fromMarkdown';
import { latinDigits } from '../../nodes/shared/domain/message/latinDigits';
import { splitText } from '../../nodes/shared/domain/message/splitText';
import { nameKey } from '../../nodes/shared/domain/nameKey';
import { fromCsv } from '../../nodes/shared/domain/reports/fromCsv';
import { toCsv } from '../../nodes/shared/domain/reports/toCsv';
import { PERSON_PHRASES } from '../../nodes/shared/domain/routing/personPhrases';
import { containsPhrase } from '../../nodes/shared/domain/routing/containsPhrase';
import { searchWords } from '../../nodes/shared/domain/search/searchWords';
import { readRating } from '../../nodes/shared/domain/survey/readRating';
import { readVCards } from '../../nodes/shared/providers/reading/readVCards';
import { safeFileName } from '../../nodes/shared/providers/reading/safeFileName';
import { bounded } from '../kit/bounded';

/** Far more than WhatsApp takes, so that what is not linear takes many seconds. */
const LENGTH = 100_000;

/** What makes regular expressions that are not linear go back and forth for ever: much that nearly fits, and an end that does not. */
const EVIL = ['a', ' ', '\n', '*', '**', '_', '__', '~~', '*a', '**a ', '_a_b', '`', '```', '[a](', '![', '[', '|', '| - ', '|-', '# ', '> ', '- ', '1. ', '{{', '{{a | ', '{{ ', '}}', '"', '",', ',"\n', '=', '+', '0', '+49 ', '٣', '\u0301', '👩‍👩‍👧', '我', ';"', ';a="b', 'TEL;', 'N:\\;', '\r\n ', '\\', '/', '.', '..', '\u202e', 'http://a', 'https://a_b_', '<a', '&'].map((part) => part.repeat(Math.ceil(LENGTH / part.length)));
const NEARLY = EVIL.flatMap((text) => [text, `x${text}\u0000`]);

const FUNCTIONS: Record<string, (text: string) => unknown> = {
	'the router: a phrase in the text': (text) => containsPhrase(text, PERSON_PHRASES.en[0] ?? ''),
	'the router: a phrase that somebody wrote': (text) => containsPhrase('hello', text),
	'the search': searchWords,
	'Markdown': fromMarkdown,
	'texts that are split': (text) => splitText(text, 4_096),
	'texts with values': (text) => fillText(text, { a: 'x' }),
	'a typed choice': (text) => readTypedChoice(text, [{ id: 'a', title: text.slice(0, 20) }]),
	'digits of all scripts': latinDigits,
	'an answer to a survey': (text) => readRating(text, 'stars'),
	'a phone number': toE164,
	'a name': nameKey,
	'the name of a file': safeFileName,
	'a contact card': (text) => readVCards(`BEGIN:VCARD\n${text}\nFN:${text}\nEND:VCARD`),
	'a table that is read': fromCsv,
	'a table that is written': (text) => toCsv(['a'], [{ a: text }]),
};

describe('Texts that are meant to stop n8n, in what reads every message', () => {
	it.each(Object.keys(FUNCTIONS))('%s comes to an end soon', (name) => {
		for (const text of NEARLY) expect(() => bounded(() => FUNCTIONS[name]!(text))).not.toThrow();
	});
});
