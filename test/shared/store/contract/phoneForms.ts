import type { ContactRef } from '../../../../nodes/shared/domain/message/inboundEvent';
import { at, echo, identityChange, message } from '../deskEvents';
import { present, storeOfEachTest, type OpenStore } from '../storeUnderTest';

const LONG = '+5511987654321';
const SHORT = '+551187654321';
const by = (phone: string, userId?: string): ContactRef => ({ key: userId ?? phone, phone, userId, name: 'Zilda' });

export function describePhoneForms(open: OpenStore): void {
	const desk = storeOfEachTest(open);
	const receive = async (id: string, from: ContactRef, sentAt = at(9)) =>
		await desk.store.receiveMessage(message(id, { from, sentAt: sentAt.toISOString() }), sentAt);

	it.each([
		['Brazil, with the ninth digit and without (H13)', LONG, SHORT],
		['Brazil, without the ninth digit and with (H13)', SHORT, LONG],
		['Mexico, with the 1 and without (H15)', '+5215512345678', '+525512345678'],
		['Mexico, without the 1 and with (H15)', '+525512345678', '+5215512345678'],
		['Argentina, with the 9 and without (H16)', '+5491123456789', '+541123456789'],
		['Argentina, without the 9 and with (H16)', '+541123456789', '+5491123456789'],
	])('are one contact in %s, answered in the form in which it wrote last', async (_, first, second) => {
		const one = await receive('one', by(first));
		const two = await receive('two', by(second), at(10));
		expect(two).toMatchObject({ outcome: 'continued', contact: { id: one.contact.id, phone: second } });
		expect(await receive('three', by(first), at(11))).toMatchObject({ outcome: 'continued', contact: { id: one.contact.id, phone: first } });
		for (const form of [first, second]) expect(await desk.store.conversations.find({ contactPhone: form })).toHaveLength(1);
	});

	it('are two contacts for a landline and the same digits with a 9 (H14)', async () => {
		const landline = await receive('one', by('+554532782153'));
		const other = await receive('two', by('+5545932782153'));
		expect(other.outcome).toBe('new');
		expect(other.contact.id).not.toBe(landline.contact.id);
	});

	it('keep both forms of one account: the other one was not given up (H13)', async () => {
		const one = await receive('one', by(LONG, 'BR.1'));
		await receive('two', by(SHORT, 'BR.1'), at(10));
		for (const [id, form] of [['three', LONG], ['four', SHORT]] as const) expect((await receive(id, by(form), at(11))).contact.id).toBe(one.contact.id);
	});

	it('lead what staff wrote in the phone app to the contact (H13)', async () => {
		const { conversation } = await receive('one', by(LONG));
		await desk.store.recordEvents([echo('ours', { from: { key: SHORT, phone: SHORT }, sentAt: at(10).toISOString() })], at(10));
		expect(await desk.store.conversations.find({ states: ['pending'] })).toMatchObject([{ id: conversation?.id }]);
	});

	it('join a contact known by user id with one known by the other form (H13)', async () => {
		const one = await receive('one', { key: 'BR.1', userId: 'BR.1' });
		const two = await receive('two', by(SHORT), at(9, 5));
		const three = await receive('three', by(LONG, 'BR.1'), at(10));
		expect(three).toMatchObject({ outcome: 'continued', contact: { id: one.contact.id, phone: LONG, userId: 'BR.1' } });
		expect(three.mayAlsoBe).toBeUndefined();
		expect(await desk.store.conversations.find({ contactId: two.contact.id })).toMatchObject([{ contactId: one.contact.id }]);
	});

	it('do not join two user ids, but say that they may be one, every time', async () => {
		const one = await receive('one', by(SHORT, 'BR.1'));
		const two = await receive('two', by(LONG, 'BR.2'), at(10));
		expect(two).toMatchObject({ outcome: 'new', mayAlsoBe: [one.contact.id] });
		expect(await receive('two', by(LONG, 'BR.2'), at(10))).toEqual({ ...two, repeated: true });
		expect(await receive('three', by(LONG, 'BR.2'), at(11))).toMatchObject({ contact: { id: two.contact.id }, mayAlsoBe: [one.contact.id] });
		expect(await receive('four', by(SHORT), at(11))).toMatchObject({ contact: { id: one.contact.id }, mayAlsoBe: [two.contact.id] });
	});

	it('are both given up with the line', async () => {
		const before = await receive('one', by(SHORT));
		const moved = identityChange({ key: '+491709999999', phone: '+491709999999' }, { change: 'phone', previous: { phone: LONG }, current: { phone: '+491709999999' } }, at(10));
		await desk.store.recordEvents([moved], at(10));
		expect(await receive('two', by('+491709999999'), at(11))).toMatchObject({ outcome: 'continued', contact: { id: before.contact.id } });
		for (const [id, form] of [['three', LONG], ['four', SHORT]] as const) expect((await receive(id, by(form), at(12))).contact.id).not.toBe(before.contact.id);
	});

	it('told as a change of number are none', async () => {
		const before = await receive('one', by(SHORT));
		await desk.store.recordEvents([identityChange(by(LONG), { change: 'phone', previous: { phone: SHORT }, current: { phone: LONG } }, at(10))], at(10));
		for (const [id, form] of [['two', LONG], ['three', SHORT]] as const) expect((await receive(id, by(form), at(11))).contact.id).toBe(before.contact.id);
	});

	it('of 50 messages at the same moment open one conversation (H1, H13)', async () => {
		const other = await desk.another();
		const receptions = await Promise.all(
			Array.from({ length: 50 }, async (_, n) => await (n % 3 ? desk.store : other).receiveMessage(message(`message ${n}`, { from: by(n % 2 ? LONG : SHORT) }), at(9))),
		);
		expect(new Set(receptions.map(({ conversation }) => present(conversation).id)).size).toBe(1);
	});
}
