import { matchContact, type KnownIdentity } from '../../../../nodes/shared/domain/conversation/matchContact';

const NOW = 1_000;
const byUserId: KnownIdentity = { kind: 'userId', value: 'DE.1', contactId: 'ada', since: 100, contactCreatedAt: 100, userIdHere: 'DE.1' };
const byPhone: KnownIdentity = { kind: 'phone', value: '+4915112345678', contactId: 'phone only', since: 200, contactCreatedAt: 200 };

describe('Who wrote', () => {
	it.each<[string, KnownIdentity[], string | undefined, { contactId?: string; absorbs: string[] }]>([
		['nobody known', [], 'DE.1', { contactId: undefined, absorbs: [] }],
		['known by user id', [byUserId], 'DE.1', { contactId: 'ada', absorbs: [] }],
		['known by phone, now with a user id', [byPhone], 'DE.1', { contactId: 'phone only', absorbs: [] }],
		['known twice, by user id and by phone', [byPhone, byUserId], 'DE.1', { contactId: 'ada', absorbs: ['phone only'] }],
		['the number of somebody with another user id here', [{ ...byPhone, userIdHere: 'DE.9' }], 'DE.1', { contactId: undefined, absorbs: [] }],
		['own id, and the number of somebody else', [byUserId, { ...byPhone, userIdHere: 'DE.9' }], 'DE.1', { contactId: 'ada', absorbs: [] }],
		['the number alone, of somebody with a user id', [{ ...byPhone, userIdHere: 'DE.9' }], undefined, { contactId: 'phone only', absorbs: [] }],
		['a number given up', [{ ...byPhone, leftAt: NOW }], undefined, { contactId: undefined, absorbs: [] }],
		['a number given up after the message was sent', [{ ...byPhone, leftAt: NOW + 1 }], undefined, { contactId: 'phone only', absorbs: [] }],
		['a number given up and taken again', [{ ...byPhone, since: 900, leftAt: 800 }], undefined, { contactId: 'phone only', absorbs: [] }],
		['a user id given up', [{ ...byUserId, leftAt: 500 }], 'DE.1', { contactId: 'ada', absorbs: [] }],
	])('%s', (_, known, userId, expected) => {
		expect(matchContact(known, userId, NOW)).toEqual({ ...expected, doubtful: [] });
	});

	const variant: KnownIdentity = { ...byPhone, value: '+551187654321', contactId: 'other form', contactCreatedAt: 50, variantOf: '+5511987654321' };
	const exact: KnownIdentity = { ...byPhone, value: '+5511987654321' };

	it.each<[string, KnownIdentity[], string | undefined, { contactId?: string; absorbs: string[]; doubtful: string[] }]>([
		['known by another form alone', [variant], undefined, { contactId: 'other form', absorbs: [], doubtful: [] }],
		['known by another form, now with a user id', [variant], 'BR.1', { contactId: 'other form', absorbs: [], doubtful: [] }],
		['known by both forms, no user ids', [exact, variant], undefined, { contactId: 'other form', absorbs: ['phone only'], doubtful: [] }],
		['known by both forms, one user id', [exact, { ...variant, contactUserId: 'BR.1' }], 'BR.1', { contactId: 'other form', absorbs: ['phone only'], doubtful: [] }],
		['known by both forms, another user id on this channel', [exact, { ...variant, userIdHere: 'BR.9' }], 'BR.1', { contactId: 'phone only', absorbs: [], doubtful: ['other form'] }],
		['known by both forms, another user id elsewhere', [exact, { ...variant, contactUserId: 'BR.9' }], 'BR.1', { contactId: 'phone only', absorbs: [], doubtful: ['other form'] }],
		['the other form of somebody with another user id here', [{ ...variant, userIdHere: 'BR.9' }], 'BR.1', { contactId: undefined, absorbs: [], doubtful: ['other form'] }],
		['the other form given up', [{ ...variant, leftAt: NOW }], undefined, { contactId: undefined, absorbs: [], doubtful: [] }],
	])('by national forms: %s', (_, known, userId, expected) => {
		expect(matchContact(known, userId, NOW)).toEqual(expected);
	});
});
