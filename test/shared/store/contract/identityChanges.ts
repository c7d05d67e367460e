import fc from 'fast-check';
import type { ContactRef } from '../../../../nodes/shared/domain/message/inboundEvent';
import type { HelpdeskStore } from '../../../../nodes/shared/store/helpdeskStore';
import { ADA, at, identityChange, message } from '../deskEvents';
import { MANY_RUNS_MS, present, storeOfEachTest, type OpenStore } from '../storeUnderTest';

const NEW_PHONE = '+491709999999';
const NEW_USER_ID = 'DE.66666';
const { phone, userId } = ADA;
const MOVED: ContactRef = { key: NEW_USER_ID, phone: NEW_PHONE, userId: NEW_USER_ID, name: 'Ada' };

/** One move to another number, as WhatsApp tells it: up to three times, in any order. */
const NEW_NUMBER = identityChange({ key: NEW_PHONE, phone: NEW_PHONE }, { change: 'phone', previous: { phone, userId }, current: { phone: NEW_PHONE } }, at(10));
const NEW_ID = identityChange({ key: NEW_USER_ID, userId: NEW_USER_ID, phone }, { change: 'userId', previous: { phone, userId }, current: { userId: NEW_USER_ID } }, at(10));
const ID_UPDATE = identityChange(MOVED, { change: 'userId', previous: { userId }, current: { userId: NEW_USER_ID } }, at(10));
const TELLINGS = [NEW_NUMBER, NEW_ID, ID_UPDATE];

export function describeIdentityChanges(open: OpenStore): void {
	const desk = storeOfEachTest(open);
	const receive = async (store: HelpdeskStore, id: string, from: ContactRef, sentAt: Date) =>
		await store.receiveMessage(message(id, { from, sentAt: sentAt.toISOString() }), sentAt);

	it('lead the messages from the new number to the old conversation', async () => {
		const before = await receive(desk.store, 'one', ADA, at(9));
		await desk.store.recordEvents([NEW_NUMBER], at(10));
		const after = await receive(desk.store, 'two', { key: NEW_PHONE, phone: NEW_PHONE }, at(11));
		expect(after).toMatchObject({ outcome: 'continued', contact: { id: before.contact.id, phone: NEW_PHONE, userId } });
	});

	it('told in any order, any number of times, before or after the first message, lead to one contact', async () => {
		const steps = fc.shuffledSubarray([...TELLINGS, ...TELLINGS, 'message' as const], { minLength: 7 });
		let run = 0;
		await fc.assert(
			fc.asyncProperty(steps, async (order) => {
				// Other people each time, so that the runs share one store.
				const mark = `${run++}`;
				const renamed = <T>(value: T): T => JSON.parse(JSON.stringify(value).replaceAll(/(\+49\d+|DE\.\d+)/g, `$1${mark}`)) as T;
				const before = await receive(desk.store, `one ${mark}`, renamed(ADA), at(9));
				for (const step of order) {
					if (step === 'message') await receive(desk.store, `two ${mark}`, renamed(MOVED), at(11));
					else await desk.store.recordEvents([renamed(step)], at(12));
				}
				const after = await receive(desk.store, `three ${mark}`, renamed(MOVED), at(13));
				expect(after).toMatchObject({ outcome: 'continued', contact: { ...renamed({ phone: NEW_PHONE, userId: NEW_USER_ID }) } });
				expect(await desk.store.conversations.find({ contactId: before.contact.id })).toHaveLength(1);
				expect(await desk.store.conversations.find({ contactPhone: renamed(NEW_PHONE) })).toHaveLength(1);
				expect(await desk.store.conversations.find({ contactPhone: renamed(present(phone)) })).toEqual([]);
			}),
			{ numRuns: 40 },
		);
	}, MANY_RUNS_MS);

	it('that come before the desk knows the contact are remembered', async () => {
		await desk.store.recordEvents([NEW_NUMBER], at(10));
		const late = await receive(desk.store, 'sent before', { key: present(phone), phone }, at(9));
		const after = await receive(desk.store, 'sent after', { key: NEW_PHONE, phone: NEW_PHONE }, at(11));
		expect(after).toMatchObject({ outcome: 'continued', contact: { id: late.contact.id } });
	});

	it('do not hand the history to whoever gets the old number', async () => {
		const before = await receive(desk.store, 'one', ADA, at(9));
		await desk.store.recordEvents([NEW_NUMBER], at(10));
		const heir = await receive(desk.store, 'two', { key: present(phone), phone, name: 'Barbara' }, at(11));
		expect(heir).toMatchObject({ outcome: 'new', contact: { name: 'Barbara' } });
		expect(heir.contact.id).not.toBe(before.contact.id);
	});

	it('do not merge with whoever had the new number before', async () => {
		const former = await receive(desk.store, 'former', { key: NEW_PHONE, phone: NEW_PHONE, name: 'Konrad' }, at(8));
		const ada = await receive(desk.store, 'one', ADA, at(9));
		await desk.store.recordEvents([NEW_NUMBER], at(10));
		const after = await receive(desk.store, 'two', { key: NEW_PHONE, phone: NEW_PHONE, name: 'Ada' }, at(11));
		expect(after.contact.id).toBe(ada.contact.id);
		expect(after.contact.id).not.toBe(former.contact.id);
		expect(await desk.store.conversations.find({ contactId: former.contact.id })).toHaveLength(1);
	});

	it('there and back again end at the first number, in either order of arrival', async () => {
		const back = identityChange(ADA, { change: 'phone', previous: { phone: NEW_PHONE }, current: { phone } }, at(11));
		for (const order of [[NEW_NUMBER, back], [back, NEW_NUMBER]]) {
			const other = await desk.another();
			await receive(other, `one ${order.indexOf(back)}`, ADA, at(9));
			for (const event of order) await other.recordEvents([event], at(12));
			expect(await receive(other, `two ${order.indexOf(back)}`, { key: 'DE.11111', userId }, at(13))).toMatchObject({ contact: { phone } });
		}
	});

	it('of a device change nothing', async () => {
		const before = await receive(desk.store, 'one', ADA, at(9));
		expect(await desk.store.recordEvents([identityChange(ADA, { change: 'device' }, at(10))], at(10))).toEqual(['new']);
		expect((await receive(desk.store, 'two', ADA, at(11))).contact).toEqual(before.contact);
	});
}
