import { HelpdeskConversation } from '../../../nodes/HelpdeskConversation/HelpdeskConversation.node';
import { runNode, type NodeRun } from '../../kit/runNode';
import { BO, deskOfEachTest, message } from './deskNode';

describe('Helpdesk Conversation for an AI', () => {
	const { run, one, receive, credential } = deskOfEachTest();
	const asTool = async (parameters: NodeRun['parameters'], item: object) => {
		const [results = []] = await runNode(new HelpdeskConversation(), { parameters, items: [item] as NodeRun['items'], credentials: { helpdeskStoreApi: credential() }, asTool: true });
		return results.map(({ json }) => json);
	};
	const idOf = (item: { conversation?: unknown }) => (item.conversation as { id: string }).id;

	it('tells what was said last, and how the conversation is now', async () => {
		const item = await receive(message('one', { text: 'Where is my parcel?', sentAt: '2026-11-20T09:00:00.000Z' }));
		await receive(message('two', { text: 'Free iPhone', quarantined: true, sentAt: '2026-11-20T09:01:00.000Z' }));
		await run('message', 'recordReply', { ...item, sent: { id: 'ours', kind: 'text', text: 'I look it up.' } }, { author: 'ai' });
		await run('conversation', 'handOver', item);
		const now = await one('message', 'getTranscript', item);
		expect(now).toMatchObject({ message: { id: 'one' }, contact: { name: 'Ada Example' }, conversation: { outcome: 'new', ai: { turns: 1, handedOverAt: expect.any(String) } } });
		const { text } = now.transcript as { text: string };
		expect(text.split('\n').map((line) => JSON.parse(line) as object)).toMatchObject([{ from: 'contact', text: 'Where is my parcel?' }, { from: 'ai', text: 'I look it up.' }]);
		expect(await one('message', 'getTranscript', item, { mostMessages: 1 })).toMatchObject({ transcript: { messages: 1, text: expect.stringContaining('I look it up.') } });
		await expect(run('message', 'getTranscript', {}, { conversationId: 'nowhere' })).rejects.toThrow('no conversation with the ID nowhere');
	});

	it('as its tool, shows nothing that is quarantined', async () => {
		const item = await receive(message('one', { text: 'Free iPhone', quarantined: true }));
		const parameters = { resource: 'conversation', operation: 'get', conversationId: idOf(item), showQuarantined: true };
		expect(JSON.stringify(await asTool(parameters, {}))).not.toContain('iPhone');
		expect(JSON.stringify(await run('conversation', 'get', item, { showQuarantined: true }))).toContain('iPhone');
	});

	it('as its tool, works on the conversation of the panel, whatever the model passes', async () => {
		const [ada, bo] = [await receive(message('one')), await receive(message('two', {}, BO))];
		const passed = { tag: 'vip', conversation: { id: idOf(bo) }, channel: bo.channel, message: { id: 'two' }, toolCallId: 'call_1' };
		const results = await asTool({ resource: 'tag', operation: 'add', tags: 'vip', conversationId: idOf(ada) }, passed);
		expect(results).toEqual([{ conversation: { id: idOf(ada), tags: ['vip'] } }]);
		expect(await one('conversation', 'get', bo)).toMatchObject({ tags: [] });
		await expect(asTool({ resource: 'tag', operation: 'add', tags: 'vip' }, passed)).rejects.toMatchObject({ description: expect.stringContaining('before the agent') });
		await asTool({ resource: 'conversation', operation: 'resolve', conversationId: idOf(ada) }, passed);
		expect(await run('message', 'getAll', bo, { returnAll: true })).not.toMatchObject([{ handledAt: expect.anything() }]);
	});
});
