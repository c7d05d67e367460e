import fc from 'fast-check';

import { readVCards } from '../../../../nodes/shared/providers/reading/readVCards';

const card = (...lines: string[]): string => ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD', ''].join('\r\n');

describe('A contact card', () => {
	it('of WhatsApp is read with name, numbers, addresses and firm', () => {
		const text = card(
			'N:Beispiel;Grace;;;',
			'FN:Grace Beispiel',
			'ORG:Firma\\, Söhne;Vertrieb',
			'item1.TEL;waid=4915112345678:+49 151 12345678',
			'item1.X-ABLabel:Mobil',
			'TEL;type=WORK;type=pref:+49 30 123456',
			'EMAIL;TYPE=INTERNET:grace@example.com',
			'PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ',
		);
		expect(readVCards(text)).toEqual([
			{
				name: 'Grace Beispiel',
				phones: [
					{ phone: '+49 151 12345678', waId: '4915112345678' },
					{ phone: '+49 30 123456', type: 'WORK' },
				],
				emails: ['grace@example.com'],
				organisation: 'Firma, Söhne',
			},
		]);
	});

	it.each<[what: string, lines: string[], contact: object]>([
		['a name in parts', ['N:Beispiel;Ada;Maria;;'], { name: 'Ada Maria Beispiel' }],
		['a name in parts, some of them missing', ['N:;Ada;;;'], { name: 'Ada' }],
		['a firm without a name', ['ORG:Firma'], { name: 'Firma', organisation: 'Firma' }],
		['a number alone', ['TEL;CELL:+4915112345678'], { name: '+4915112345678', phones: [{ phone: '+4915112345678', type: 'CELL' }] }],
		['a number as an address', ['TEL;VALUE=uri;TYPE="voice,cell":tel:+4915112345678'], { phones: [{ phone: '+4915112345678', type: 'VOICE,CELL' }] }],
		['a folded line', ['FN:Ada Bei', ' spiel'], { name: 'Ada Beispiel' }],
		['nothing', [], { name: '', phones: [], emails: [] }],
	])('is read with %s', (_what, lines, contact) => {
		expect(readVCards(card(...lines))).toMatchObject([contact]);
	});

	it('may stand in a file with others, and with what is none', () => {
		expect(readVCards(`FN:nobody\n${card('FN:Ada')}${card('FN:Grace')}BEGIN:VCARD\nFN:half`).map(({ name }) => name)).toEqual(['Ada', 'Grace']);
	});

	it('never throws, and takes no longer for an odd one', () => {
		fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readVCards(card(text, `TEL;${text}:${text}`))));
		const started = performance.now();
		readVCards(card(`N:${';\\'.repeat(50_000)}`, `TEL${';a="b"'.repeat(20_000)}`, `FN:${'\\n'.repeat(50_000)}`));
		expect(performance.now() - started).toBeLessThan(2000);
	});
});
