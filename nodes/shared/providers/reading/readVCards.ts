import type { SharedContact } from '../../domain/message/inboundMessage';

/** One line of a card: `item1.TEL;TYPE=CELL;waid=4915112345678:+49 151 12345678`. */
interface Line {
	name: string;
	parameters: Array<[name: string, value: string]>;
	value: string;
}

/** A long line goes on in the next one behind a space. */
const FOLD = /\r?\n[ \t]/g;
const LINE = /^(?:[^.:;]+\.)?([A-Za-z-]+)((?:;[^:;"]*(?:"[^"]*"[^:;"]*)*)*):(.*)$/;
const ESCAPED = /\\([\\,;nN])/g;

const unescaped = (text: string): string => text.replace(ESCAPED, (_whole, mark: string) => (mark.toLowerCase() === 'n' ? ' ' : mark)).trim();

/** The parts of a value that semicolons divide, of which some may be escaped. */
const partsOf = (value: string): string[] => (value.match(/(?:\\.|[^;\\])+|(?<=;|^)(?=;|$)/g) ?? []).map(unescaped);

function readLine(line: string): Line[] {
	const [, name, written = '', value = ''] = LINE.exec(line) ?? [];
	if (name === undefined) return [];
	const parameters = written
		.split(';')
		.filter(Boolean)
		.map((parameter): [string, string] => {
			const [key = '', ...rest] = parameter.split('=');
			// The oldest cards write a type alone.
			return rest.length > 0 ? [key.toLowerCase(), rest.join('=').replaceAll('"', '')] : ['type', key];
		});
	return [{ name: name.toUpperCase(), parameters, value }];
}

const parameter = ({ parameters }: Line, wanted: string): string | undefined => parameters.find(([name, value]) => name === wanted && value !== '')?.[1];

function readPhone(line: Line): SharedContact['phones'][number] {
	const phone = unescaped(line.value).replace(/^tel:/i, '');
	const waId = parameter(line, 'waid');
	const type = parameter(line, 'type')?.toUpperCase();
	return { ...(phone && { phone }), ...(waId && { waId }), ...(type && { type }) };
}

function readCard(lines: Line[]): SharedContact {
	const all = (name: string): Line[] => lines.filter((line) => line.name === name);
	const first = (name: string): string => all(name)[0]?.value ?? '';
	const [last = '', given = '', middle = ''] = partsOf(first('N'));
	const organisation = partsOf(first('ORG')).find(Boolean);
	const phones = all('TEL').map(readPhone);
	const emails = all('EMAIL').map(({ value }) => unescaped(value)).filter(Boolean);
	const name = unescaped(first('FN')) || [given, middle, last].filter(Boolean).join(' ');
	return {
		name: name || organisation || phones[0]?.phone || emails[0] || '',
		phones,
		emails,
		...(organisation && { organisation }),
	};
}

/**
 * The contacts of a vCard file, which may hold several. What is no card is passed over; nothing throws.
 * @see https://www.rfc-editor.org/rfc/rfc6350
 */
export function readVCards(text: string): SharedContact[] {
	const lines = text.replace(FOLD, '').split(/\r?\n/).flatMap(readLine);
	const cards: SharedContact[] = [];
	let card: Line[] | undefined;
	for (const line of lines) {
		const isFrame = line.value.trim().toUpperCase() === 'VCARD';
		if (line.name === 'BEGIN' && isFrame) card = [];
		else if (line.name === 'END' && isFrame) {
			if (card) cards.push(readCard(card));
			card = undefined;
		} else card?.push(line);
	}
	return cards;
}
