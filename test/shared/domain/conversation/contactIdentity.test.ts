import { currentIds, identitiesOfContact, type HeldIdentity } from '../../../../nodes/shared/domain/conversation/contactIdentity';

const phone = (value: string, since: number, leftAt?: number): HeldIdentity => ({ kind: 'phone', value, contactId: 'ada', since, leftAt });

describe('The identities of a contact', () => {
	it('come with the user id first', () => {
		const person = { key: 'DE.1', phone: '+4915112345678', userId: 'DE.1', parentUserId: 'DE.ENT.1' };
		expect(identitiesOfContact(person).map(({ kind }) => kind)).toEqual(['userId', 'parentUserId', 'phone']);
	});

	it('are never empty', () => {
		expect(identitiesOfContact({ key: 'somebody' })).toEqual([{ kind: 'key', value: 'somebody' }]);
	});

	it.each([
		['the only one', [phone('+49151', 1)], '+49151'],
		['the one taken last', [phone('+49152', 2), phone('+49151', 1)], '+49152'],
		['not one given up', [phone('+49152', 2, 3), phone('+49151', 1)], '+49151'],
		['one given up and taken again', [phone('+49152', 4, 3), phone('+49151', 1)], '+49152'],
		['none where all were given up', [phone('+49151', 1, 2)], undefined],
	])('that are shown are %s', (_, held, expected) => {
		expect(currentIds(held).phone).toBe(expected);
	});
});
