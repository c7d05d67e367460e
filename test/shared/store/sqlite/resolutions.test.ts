import { DatabaseSync } from 'node:sqlite';
import { AGENT, at, message } from '../deskEvents';
import { present, valueOf } from '../storeUnderTest';
import { temporarySqliteStore } from './temporarySqliteStore';

describe('What is kept of a resolution', () => {
	let desk: Awaited<ReturnType<typeof temporarySqliteStore>>;
	beforeEach(async () => {
		desk = await temporarySqliteStore();
	});
	afterEach(async () => await desk.remove());
	const kept = (sql: string) => {
		const database = new DatabaseSync(desk.file, { readOnly: true });
		const rows = database.prepare(sql).all().map((row) => ({ ...row }));
		database.close();
		return rows;
	};
	const receive = async (id: string, hours: number, from?: Parameters<typeof message>[1]) =>
		present((await desk.store.receiveMessage(message(id, { ...from, sentAt: at(hours).toISOString() }), at(hours))).conversation).id;
	const reply = async (conversationId: string, hours: number) =>
		valueOf(await desk.store.recordReply({ conversationId, providerId: `ours ${hours}`, kind: 'text', author: 'agent', agentId: 'bo' }, at(hours)));

	it('is each cycle by itself: when it began, who answered when, who resolved it and who gets the credit (H54)', async () => {
		const id = await receive('one', 9);
		await reply(id, 10);
		await desk.store.conversations.update(id, { topic: 'Delivery' }, AGENT, at(10));
		await desk.store.conversations.resolve(id, AGENT, at(11));
		await receive('two', 12);
		await desk.store.conversations.autoResolve(10, at(12 + 31 * 24));
		const common = { conversation_id: id, channel_id: 'cloud:100200300', team_id: null, topic: 'Delivery' };
		const first = { number: 1, opened_at: at(9).getTime(), first_reply_at: at(10).getTime(), resolved_at: at(11).getTime(), resolver_kind: 'agent', resolver_id: 'agent 1', assignee_id: 'bo', handled_by: 'human' };
		const second = { number: 2, opened_at: at(12).getTime(), first_reply_at: null, resolved_at: at(12 + 31 * 24).getTime(), resolver_kind: 'desk', resolver_id: null, assignee_id: null, handled_by: 'none' };
		expect(kept('SELECT * FROM resolutions ORDER BY number')).toEqual([
			{ ...common, ...first },
			{ ...common, ...second },
		]);
	});

	it('is how long each answer was waited for, once per answer', async () => {
		const id = await receive('one', 9);
		await receive('more', 10);
		for (const _ of [1, 2]) await reply(id, 11);
		await reply(id, 12);
		expect(kept("SELECT provider_id, waited_since FROM messages WHERE direction = 'out' ORDER BY seq")).toEqual([
			{ provider_id: 'ours 11', waited_since: at(9).getTime() },
			{ provider_id: 'ours 12', waited_since: null },
		]);
	});

	it('goes with the conversation into the one that stays when two contacts prove to be one', async () => {
		const [byPhone, byUserId] = [{ from: { key: 'p', phone: '+49301234567' } }, { from: { key: 'u', userId: 'DE.1' } }];
		for (const [person, hours] of [[byPhone, 1] as const, [byUserId, 3] as const]) {
			const id = await receive(`first of ${person.from.key}`, hours, person);
			await desk.store.conversations.resolve(id, AGENT, at(hours, 30));
			await receive(`second of ${person.from.key}`, hours + 1, person);
		}
		const id = await receive('both', 6, { from: { key: 'b', phone: '+49301234567', userId: 'DE.1' } });
		expect(kept('SELECT conversation_id, number, opened_at FROM resolutions ORDER BY number')).toEqual([
			{ conversation_id: id, number: 1, opened_at: at(1).getTime() },
			{ conversation_id: id, number: 2, opened_at: at(3).getTime() },
		]);
		expect(valueOf(await desk.store.conversations.get(id, at(6)))).toMatchObject({ resolutions: 2, waitingSince: at(2).toISOString() });
	});
});
