import { phoneVariants } from '../../../simulator/whatsapp/phoneVariants';

describe('the spellings of one phone', () => {
	it.each([
		['Brazil, with the ninth digit', '5511987654321', ['5511987654321', '551187654321']],
		['Brazil, without it', '551187654321', ['5511987654321', '551187654321']],
		['Mexico', '5215512345678', ['525512345678', '5215512345678']],
		['Argentina', '5491123456789', ['541123456789', '5491123456789']],
		['Germany', '4915112345678', ['4915112345678']],
	])('%s', (_country, digits, spellings) => {
		expect(phoneVariants(digits)).toEqual(spellings);
	});
});
