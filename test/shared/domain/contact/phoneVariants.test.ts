import fc from 'fast-check';

import { isE164 } from '../../../../nodes/shared/domain/contact/phoneNumber';
import { isSameLine, lineOf, phoneVariants } from '../../../../nodes/shared/domain/contact/phoneVariants';

const anyPhone = fc.oneof(
	fc.stringMatching(/^\+[1-9][0-9]{6,14}$/),
	fc.stringMatching(/^\+55[1-9]{2}9?[6-9][0-9]{7}$/),
	fc.stringMatching(/^\+521?[2-9][0-9]{9}$/),
	fc.stringMatching(/^\+549?(11|[23][0-9])[0-9]{8}$/),
);

describe('The forms of one line', () => {
	it.each([
		['Brazil, mobile (H13)', '+5511987654321', '+551187654321'],
		['Brazil, mobile whose old number began with 9 (H13)', '+5511998765432', '+551198765432'],
		['Brazil, mobile in another area (H13)', '+5545961234567', '+554561234567'],
		['Mexico (H15)', '+5215512345678', '+525512345678'],
		['Argentina, Buenos Aires (H16)', '+5491123456789', '+541123456789'],
		['Argentina, a small town (H16)', '+5492966123456', '+542966123456'],
	])('in %s are %s and %s, from either', (_, long, short) => {
		expect(phoneVariants(long)).toEqual([long, short]);
		expect(phoneVariants(short)).toEqual([short, long]);
	});

	it.each([
		['a landline in Brazil (H14)', '+554532782153'],
		['a landline in Brazil with a 9 that nobody dials (H14)', '+5545932782153'],
		['a Brazilian area that does not exist', '+551087654321'],
		['too long for Brazil', '+55119987654321'],
		['a Mexican number that begins with 1 by itself (H15)', '+521512345678'],
		['too short for Mexico', '+52155123456'],
		['a free number in Argentina', '+548001234567'],
		['a number in Argentina that begins with 9 by itself', '+54912345678'],
		['Germany', '+4915112345678'],
		['the United States', '+12025550123'],
	])('are one only for %s', (_, phone) => {
		expect(phoneVariants(phone)).toEqual([phone]);
	});

	it('recognise each other, are numbers, and stay in their country', () => {
		fc.assert(
			fc.property(anyPhone, (phone) => {
				const forms = phoneVariants(phone);
				expect(forms[0]).toBe(phone);
				expect(forms.length).toBeLessThanOrEqual(2);
				for (const form of forms) {
					expect(isE164(form) && form.startsWith(phone.slice(0, 3))).toBe(true);
					expect([...phoneVariants(form)].sort()).toEqual([...forms].sort());
					expect(lineOf(form)).toBe(lineOf(phone));
					expect(isSameLine(form, phone)).toBe(true);
				}
			}),
		);
	});

	it('of two lines never meet', () => {
		fc.assert(
			fc.property(anyPhone, anyPhone, (one, other) => {
				const shared = phoneVariants(one).filter((form) => phoneVariants(other).includes(form));
				expect(shared.length > 0).toBe(isSameLine(one, other));
				expect(lineOf(one) === lineOf(other)).toBe(isSameLine(one, other));
			}),
		);
	});
});
