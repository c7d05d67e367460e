import fc from 'fast-check';

import { isE164, toE164 } from '../../../../nodes/shared/domain/contact/phoneNumber';

describe('A phone number', () => {
	it.each([
		['4915112345678', '+4915112345678'],
		['+4915112345678', '+4915112345678'],
		['004915112345678', '+4915112345678'],
		['+1 (555) 078-3881', '+15550783881'],
		[' +49 30/123 456 ', '+4930123456'],
		['5511987654321', '+5511987654321'],
		['551187654321', '+551187654321'],
	])('%s becomes %s', (written, phone) => {
		expect(toE164(written)).toBe(phone);
	});

	it.each(['', '+', '015112345678', '12345', '1'.repeat(16), 'DE.13491208655302741918', '+49 151 CALL ME', '++4915112345678', '٤٩١٥١١٢٣٤٥٦٧٨'])(
		'"%s" is none',
		(written) => {
			expect(toE164(written)).toBeUndefined();
		},
	);

	it('in E.164 stays as it is, digit for digit', () => {
		fc.assert(
			fc.property(fc.stringMatching(/^\+[1-9][0-9]{6,14}$/), (phone) => {
				expect(isE164(phone)).toBe(true);
				expect(toE164(phone)).toBe(phone);
				expect(toE164(phone.slice(1))).toBe(phone);
			}),
		);
	});
});
