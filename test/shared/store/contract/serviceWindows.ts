import { SERVICE_WINDOW_MS, explainWindow } from '../../../../nodes/shared/domain/conversation/serviceWindow';
import type { MessageKind } from '../../../../nodes/shared/domain/message/inboundMessage';
import { ADA, GRACE, OFFICE, SHOP, at, message } from '../deskEvents';
import { present, storeOfEachTest, valueOf, type OpenStore } from '../storeUnderTest';

const ME = { kind: 'agent', id: 'eve' } as const;

export function describeServiceWindows(open: OpenStore): void {
	const desk = storeOfEachTest(open);
	const receive = async (id: string, hours: number, more: Parameters<typeof message>[1] = {}) => await desk.store.receiveMessage(message(id, { sentAt: at(hours).toISOString(), ...more }), at(hours));
	const windowAt = async (when: Date, owner: Parameters<typeof desk.store.contacts.windowTimes>[0] = { channelId: SHOP.id, person: ADA }) =>
		explainWindow(when, await desk.store.contacts.windowTimes(owner, when));

	it('are open until exactly 24 hours after the last message', async () => {
		await receive('one', 9);
		await receive('two', 11);
		const closes = at(11).getTime() + SERVICE_WINDOW_MS;
		expect(await windowAt(new Date(closes - 1))).toEqual({ isOpen: true, reason: 'contactWrote', since: at(9).toISOString(), closesAt: new Date(closes).toISOString() });
		expect(await windowAt(new Date(closes))).toMatchObject({ isOpen: false, reason: 'expired' });
	});

	it('are found by number, by user id, by the ids of the desk, and by conversation', async () => {
		const { contact, conversation } = await receive('one', 9);
		const owners = [
			{ channelId: SHOP.id, person: { phone: ADA.phone } },
			{ channelId: SHOP.id, person: { userId: ADA.userId } },
			{ channelId: SHOP.id, contactId: contact.id },
			{ conversationId: present(conversation).id },
		];
		for (const owner of owners) expect(await windowAt(at(10), owner)).toMatchObject({ isOpen: true });
	});

	it('are another one for each contact and business number', async () => {
		await receive('one', 9);
		expect(await windowAt(at(10), { channelId: OFFICE.id, person: ADA })).toMatchObject({ reason: 'neverWrote' });
		expect(await windowAt(at(10), { channelId: SHOP.id, person: GRACE })).toMatchObject({ reason: 'neverWrote' });
	});

	it('are not moved back by messages that arrive late', async () => {
		await receive('two', 11);
		await receive('one', 9);
		expect(await windowAt(at(12))).toMatchObject({ closesAt: at(35).toISOString() });
	});

	it.each([
		['fast', 5],
		['slow', -5],
	])('go by the time of the provider, also where its clock is %s', async (_how, minutes) => {
		await desk.store.receiveMessage(message('one', { sentAt: at(9, minutes).toISOString() }), at(9));
		expect(await windowAt(at(9))).toMatchObject({ isOpen: true, closesAt: at(33, minutes).toISOString() });
		expect(await windowAt(new Date(at(33, minutes).getTime() - 1))).toMatchObject({ isOpen: true });
		expect(await windowAt(at(33, minutes))).toMatchObject({ isOpen: false, reason: 'expired' });
	});

	it.each(['reaction', 'edit', 'revoke'] as MessageKind[])('are neither opened nor moved by a %s', async (kind) => {
		await receive('alone', 8, { kind });
		expect(await windowAt(at(8))).toMatchObject({ reason: 'neverWrote' });
		await receive('one', 9);
		await receive('remark', 11, { kind });
		expect(await windowAt(at(12))).toMatchObject({ closesAt: at(33).toISOString() });
	});

	it('are not opened by a template, nor by any other answer', async () => {
		const { conversation } = await receive('one', 9);
		valueOf(await desk.store.recordReply({ conversationId: present(conversation).id, providerId: 'template', kind: 'template', author: 'automation' }, at(40)));
		expect(await windowAt(at(40))).toMatchObject({ isOpen: false, reason: 'expired', closesAt: at(33).toISOString() });
	});

	it('are found under the id of a contact that was merged into another', async () => {
		const { contact } = await receive('one', 9, { from: GRACE });
		const kept = await receive('two', 8);
		valueOf(await desk.store.contacts.merge(kept.contact.id, contact.id, ME, at(10)));
		expect(await windowAt(at(10), { channelId: SHOP.id, contactId: contact.id })).toMatchObject({ closesAt: at(33).toISOString() });
	});
}
