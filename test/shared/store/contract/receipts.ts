import { AGENT, OFFICE, at, echo, message, receipt } from '../deskEvents';
import { present, storeOfEachTest, valueOf, type OpenStore } from '../storeUnderTest';
import type { StatusEvent } from '../../../../nodes/shared/domain/message/inboundEvent';

const error = { code: 131047, title: 'Re-engagement message', advice: 'Send a template.' };
const failed = receipt('ours', 'failed', { error });
const sent = receipt('ours', 'sent');
const delivered = receipt('ours', 'delivered', { at: at(9, 31).toISOString() });
const read = receipt('ours', 'read', { at: at(9, 32).toISOString() });

export function describeReceipts(open: OpenStore): void {
	const desk = storeOfEachTest(open);

	const openConversation = async (): Promise<string> => present((await desk.store.receiveMessage(message('one'), at(9))).conversation).id;
	const reply = async (conversationId: string) =>
		valueOf(await desk.store.recordReply({ conversationId, providerId: 'ours', kind: 'text', author: 'agent' }, at(9, 5))).message;
	const ours = async (conversationId: string) =>
		present(valueOf(await desk.store.conversations.get(conversationId, at(10))).messages.find(({ providerId }) => providerId === 'ours'));

	it.each<[string, StatusEvent[], object]>([
		['rise', [sent, delivered, read], { state: 'read', stateAt: at(9, 32).toISOString() }],
		['do not fall (H9)', [read, delivered, sent], { state: 'read', stateAt: at(9, 32).toISOString() }],
		['fail', [sent, failed], { state: 'failed', error }],
		['stay failed when a late sent comes (H10)', [failed, sent], { state: 'failed', error }],
		['are lifted from failed by a proof of delivery', [failed, delivered], { state: 'delivered', error: undefined }],
		['do not fail after delivery', [delivered, failed], { state: 'delivered', error: undefined }],
		['ignore words that nobody knows', [sent, receipt('ours', 'unknown', { reported: 'warped' })], { state: 'sent' }],
		['ignore the same message of another number (H5)', [sent, receipt('ours', 'read', {}, OFFICE)], { state: 'sent' }],
	])('%s', async (_, receipts, expected) => {
		const conversationId = await openConversation();
		await reply(conversationId);
		for (const event of receipts) await desk.store.recordEvents([event], at(9, 40));
		expect(await ours(conversationId)).toMatchObject(expected);
	});

	it('wait for a message that is not known yet (H11)', async () => {
		const conversationId = await openConversation();
		await desk.store.recordEvents([delivered, sent], at(9, 4));
		expect(await reply(conversationId)).toMatchObject({ state: 'delivered', stateAt: at(9, 31).toISOString() });
	});

	it('wait for an answer from the phone app too', async () => {
		const conversationId = await openConversation();
		await desk.store.recordEvents([read, echo('ours')], at(9, 4));
		expect(await ours(conversationId)).toMatchObject({ state: 'read', author: 'agent' });
	});

	it('neither touch the conversation nor messages of the contact (H8)', async () => {
		const conversationId = await openConversation();
		await desk.store.conversations.resolve(conversationId, AGENT, at(9, 20));
		const before = valueOf(await desk.store.conversations.get(conversationId, at(10)));
		await desk.store.recordEvents([receipt('one', 'read'), sent], at(9, 40));
		expect(valueOf(await desk.store.conversations.get(conversationId, at(10)))).toEqual(before);
	});
}
