import { contactKey } from '../../../../nodes/shared/domain/contact/contactKey';

describe('What the desk knows a person by', () => {
	it.each([
		[{ phone: '+4915112345678', userId: 'DE.777' }, 'user:DE.777'],
		[{ userId: 'DE.777' }, 'user:DE.777'],
		[{ phone: '+4915112345678' }, 'phone:+4915112345678'],
		[{ phone: '+4915112345678', userId: '' }, 'phone:+4915112345678'],
		[{}, undefined],
	])('of %j is %s', (address, key) => {
		expect(contactKey(address)).toBe(key);
	});
});
