import type { RuleContent } from '../../../../nodes/shared/domain/routing/storedRule';
import { storeFor } from '../../../../nodes/shared/n8n/storeFor';
import type { HelpdeskStore } from '../../../../nodes/shared/store/helpdeskStore';
import { temporaryStore } from '../../../kit/temporaryStore';
import { ADA, at, GRACE, message, OFFICE } from '../../../shared/store/deskEvents';
import { call, hire, refusedWith } from '../deskOfCalls';

const rule = (name: string, phrase: string, effects: RuleContent['effects'] = {}): RuleContent => ({ name, enabled: true, condition: { kind: 'phrase', phrases: [phrase] }, effects });

describe('Trying rules in the inbox', () => {
	const place = temporaryStore();
	let store: HelpdeskStore;
	let lead: string;

	beforeAll(async () => {
		store = await storeFor(place.credential);
		await store.receiveMessage(message('one', { from: ADA, text: 'My parcel is late' }), at(9));
		await store.receiveMessage(message('two', { from: GRACE, to: OFFICE, text: 'Good morning', sentAt: at(9, 1).toISOString() }), at(9, 1));
		lead = await hire(store, 'Lead', undefined, true);
		await call(store, lead, 'rules.save', { rule: rule('Parcels', 'parcel') });
	});
	afterAll(async () => await place.remove());

	const attempt = async (rules: unknown) => (await call(store, lead, 'rules.try', { rules })).map(({ contactName, text, rule: decides, ruleNow }) => [contactName, text, ruleNow, decides]);

	it('says for each recent conversation which rule decides now, and which would', async () => {
		expect(await attempt([rule('Late', 'late'), rule('Parcels', 'parcel')])).toEqual([
			['Grace', 'Good morning', undefined, undefined],
			['Ada', 'My parcel is late', 'Parcels', 'Late'],
		]);
	});

	it('looks up what rules ask for, as a router does', async () => {
		const [conversation] = await store.conversations.find({ search: 'parcel' });
		await store.tags.add(conversation!.id, ['vip'], { kind: 'desk' }, at(9, 2));
		expect(await attempt([{ name: 'Important', enabled: true, condition: { kind: 'tag', tags: ['VIP'] }, effects: {} }])).toContainEqual(['Ada', 'My parcel is late', 'Parcels', 'Important']);
	});

	it('changes nothing', async () => {
		const before = [await store.history.find({}), await store.routingRules.find()];
		await attempt([rule('Late', 'late', { topic: 'Delivery', team: 'Nobody' })]);
		expect([await store.history.find({}), await store.routingRules.find()]).toEqual(before);
	});

	it.each([
		['no list', 'rules', 'badRequest'],
		['a rule without words', [rule('Empty', ' ')], 'refused'],
		['a condition that nobody knows', [{ ...rule('Odd', 'x'), condition: { kind: 'constructor' } }], 'refused'],
	])('refuses %s', async (_, rules, code) => {
		await expect(attempt(rules)).rejects.toEqual(refusedWith(code));
	});
});
