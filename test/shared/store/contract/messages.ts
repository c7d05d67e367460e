import { AGENT, SHOP, at, echo, message, receipt } from '../deskEvents';
import { present, storeOfEachTest, valueOf, type OpenStore } from '../storeUnderTest';

export function describeMessages(open: OpenStore): void {
	const desk = storeOfEachTest(open);
	const receive = async (id: string, options: Parameters<typeof message>[1] = {}) => await desk.store.receiveMessage(message(id, options), at(9));

	it('gives them a page at a time, from either end, without losing or repeating one', async () => {
		const sentAt = at(9).toISOString();
		const events = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id, index) => message(id, { sentAt: index < 3 ? at(8, index).toISOString() : sentAt }));
		await desk.store.recordEvents(events, at(9));
		for (const event of [...events].reverse()) await desk.store.receiveMessage(event, at(9));
		const [conversation] = await desk.store.conversations.find({});
		const conversationId = present(conversation).id;
		for (const newestFirst of [false, true]) {
			const pages: string[][] = [];
			for (let after: string | undefined; ; ) {
				const page = await desk.store.messages.find({ conversationId }, { limit: 3, after, newestFirst });
				if (page.length === 0) break;
				pages.push(page.map(({ providerId }) => providerId));
				after = page.at(-1)?.id;
			}
			expect(pages).toEqual(newestFirst ? [['g', 'f', 'e'], ['d', 'c', 'b'], ['a']] : [['a', 'b', 'c'], ['d', 'e', 'f'], ['g']]);
		}
	});

	it('gives those of one direction, and none of a conversation that does not exist', async () => {
		const conversationId = present((await receive('one')).conversation).id;
		await desk.store.recordReply({ conversationId, providerId: 'ours', kind: 'text', author: 'agent', agentId: 'bo' }, at(9, 1));
		expect(await desk.store.messages.find({ conversationId, direction: 'out' })).toMatchObject([{ providerId: 'ours', agentId: 'bo' }]);
		expect(await desk.store.messages.find({ conversationId: 'nowhere' })).toEqual([]);
	});

	it('keeps where a file is, and nothing that could open it', async () => {
		const media = { mimeType: 'image/jpeg', caption: 'Look' };
		const { message: byId } = await receive('one', { kind: 'image', media: { ...media, id: 'media 1', url: 'https://example.com/file?token=secret' } });
		expect(byId.media).toEqual({ ...media, id: 'media 1' });
		const { message: byUrl } = await receive('two', { kind: 'image', media: { ...media, url: 'https://user:secret@example.com/file?token=secret#secret' } });
		expect(byUrl.media).toEqual({ ...media, url: 'https://example.com/file' });
		const { message: unclear } = await receive('three', { kind: 'image', media: { ...media, url: 'no address' } });
		expect(unclear.media).toEqual(media);
	});

	it('keeps what is quarantined and shows it only to who asks for it (S56)', async () => {
		const harmful = { quarantined: true, text: 'Your password, please', media: { id: 'media 1' }, kind: 'image' } as const;
		const { message: received, conversation } = await receive('one', harmful);
		const { id } = present(conversation);
		for (const shown of [received, (await receive('one', harmful)).message, ...valueOf(await desk.store.conversations.get(id, at(9))).messages]) {
			expect(shown).toMatchObject({ kind: 'image', quarantined: true });
			expect([shown.text, shown.media]).toEqual([undefined, undefined]);
		}
		const asked = valueOf(await desk.store.conversations.get(id, at(9), { showQuarantined: true }));
		expect(asked.messages).toMatchObject([{ text: harmful.text, media: harmful.media, quarantined: true }]);
		expect(await desk.store.messages.find({ conversationId: id }, { showQuarantined: true })).toEqual(asked.messages);
	});

	it('keeps what is unsupported as such (S55)', async () => {
		const { conversation } = await receive('one', { kind: 'unsupported', text: undefined, unsupported: { type: 'poll' } });
		expect(await desk.store.messages.find({ conversationId: present(conversation).id })).toMatchObject([{ kind: 'unsupported', text: undefined }]);
	});

	describe('a message of ours that failed', () => {
		const failed = receipt('ours', 'failed', { error: { code: 131047, class: 'windowClosed', title: 'Re-engagement message' } });
		const failures = async () => await desk.store.history.find({ types: ['messageFailed'] });

		it.each(['before', 'after'])('is told once, with the message, the code and the class, where the receipt came %s it was recorded', async (order) => {
			const conversation = present((await receive('one')).conversation);
			const reply = { conversationId: conversation.id, providerId: 'ours', kind: 'text', author: 'agent' } as const;
			if (order === 'before') await desk.store.recordEvents([failed], at(10));
			const { message: stored } = valueOf(await desk.store.recordReply(reply, at(9, 1)));
			for (const hours of [10, 11]) await desk.store.recordEvents([failed, receipt('ours', 'sent')], at(hours));
			const place = { channelId: SHOP.id, conversationId: conversation.id, contactId: conversation.contactId, messageId: stored.id };
			expect(await failures()).toMatchObject([{ ...place, data: { code: 131047, class: 'windowClosed' } }]);
		});

		it('that gives no reason counts as one that cannot be delivered', async () => {
			const conversationId = present((await receive('one')).conversation).id;
			await desk.store.recordReply({ conversationId, providerId: 'ours', kind: 'text', author: 'agent' }, at(9, 1));
			await desk.store.recordEvents([receipt('ours', 'failed')], at(10));
			expect(await failures()).toMatchObject([{ data: { class: 'undeliverable' } }]);
		});

		it('is not told where it was delivered (H10)', async () => {
			const conversationId = present((await receive('one')).conversation).id;
			await desk.store.recordReply({ conversationId, providerId: 'ours', kind: 'text', author: 'agent' }, at(9, 1));
			await desk.store.recordEvents([receipt('ours', 'delivered'), failed], at(10));
			expect(await failures()).toEqual([]);
		});
	});

	it('an echo says that a person answered, but not who', async () => {
		const conversationId = present((await receive('one')).conversation).id;
		await desk.store.recordEvents([echo('theirs', { sentAt: at(9, 5).toISOString(), kind: 'image', media: { id: 'media 2' } })], at(9, 5));
		expect(await desk.store.messages.find({ conversationId, direction: 'out' })).toMatchObject([{ author: 'agent', agentId: undefined, media: { id: 'media 2' } }]);
		const [event] = await desk.store.history.find({ conversationId, types: ['conversationPending'] });
		expect(event?.actor).toEqual({ kind: 'agent' });
		await desk.store.conversations.resolve(conversationId, AGENT, at(10));
	});
}
