import { HelpdeskConversation } from '../../../nodes/HelpdeskConversation/HelpdeskConversation.node';
import { runNode, type NodeRun } from '../../kit/runNode';
import { temporaryStore } from '../../kit/temporaryStore';

const CHANNEL = 'cloud:106540352242922';

const message = (id: string, text = 'Hello', contact: object = { key: 'phone:+4915112345678', phone: '+4915112345678', name: 'Ada Example' }) => ({
	event: 'message',
	provider: 'cloud',
	channel: { id: CHANNEL, phone: '+15550783881' },
	contact,
	message: { id, kind: 'text', text, sentAt: new Date().toISOString() },
	raw: {},
});

interface ConversationJson {
	id: string;
	state: string;
	outcome?: string;
	topic?: string;
	changed?: boolean;
}

describe('Helpdesk Conversation', () => {
	let store: ReturnType<typeof temporaryStore>;
	beforeEach(() => {
		store = temporaryStore();
	});
	afterEach(() => store.remove());

	const run = async (resource: string, operation: string, items: NodeRun['items'], parameters: NodeRun['parameters'] = {}) => {
		const [results = []] = await runNode(new HelpdeskConversation(), {
			parameters: { resource, operation, ...parameters },
			items,
			credentials: { helpdeskStoreApi: store.credential },
		});
		return results.map(({ json }) => json);
	};
	const receive = async (...items: object[]) => await run('message', 'receive', items as NodeRun['items']);
	const conversationOf = (json: { conversation?: unknown } | undefined) => json?.conversation as ConversationJson;

	it('opens a conversation for the first message and continues it with the next', async () => {
		const [first, second] = await receive(message('wamid.1'), message('wamid.2', 'Are you there?'));
		expect(first).toMatchObject({ contact: { name: 'Ada Example', id: expect.any(String) }, conversation: { outcome: 'new', state: 'new', window: { open: true } } });
		expect(conversationOf(second)).toMatchObject({ id: conversationOf(first).id, outcome: 'continued' });
	});

	it('leads a whole conversation without any setting by hand: topic, reply, resolution', async () => {
		const [received] = await receive(message('wamid.1'));
		const [withTopic] = await run('conversation', 'update', [received!], { updateFields: { topic: 'Orders' } });
		const [recorded] = await run('message', 'recordReply', [{ ...withTopic, sent: { id: 'wamid.OUT', kind: 'text', text: 'Which order?' } }], { author: 'agent' });
		expect(conversationOf(recorded)).toMatchObject({ topic: 'Orders', state: 'pending' });
		const [resolved] = await run('conversation', 'resolve', [recorded!]);
		expect(conversationOf(resolved)).toMatchObject({ state: 'resolved', changed: true });

		const [whole] = await run('conversation', 'get', [resolved!]);
		expect(whole).toMatchObject({ state: 'resolved', topic: 'Orders', contact: { phone: '+4915112345678' } });
		expect((whole!.messages as Array<{ direction: string; text: string }>).map(({ direction, text }) => [direction, text])).toEqual([
			['in', 'Hello'],
			['out', 'Which order?'],
		]);
	});

	it('records every part of a text that went out in several messages', async () => {
		const [received] = await receive(message('wamid.1'));
		const parts = ['wamid.OUT1', 'wamid.OUT2'].map((id) => ({ id, kind: 'text', text: id }));
		await run('message', 'recordReply', [{ ...received, sent: parts[1], sentMessages: parts }], { author: 'automation' });
		const [whole] = await run('conversation', 'get', [received!]);
		expect((whole!.messages as Array<{ providerId: string }>).map(({ providerId }) => providerId)).toEqual(['wamid.1', 'wamid.OUT1', 'wamid.OUT2']);
	});

	it('lists what is still open, as filtered', async () => {
		const [ada] = await receive(message('wamid.1'));
		await receive(message('wamid.2', 'Hi', { key: 'phone:+4915222222222', phone: '+4915222222222', name: 'Bo Sample' }));
		await run('conversation', 'resolve', [ada!]);
		const open = await run('conversation', 'getAll', [{}], { returnAll: true, filters: { states: ['new', 'pending'] } });
		expect(open.map(({ contact }) => (contact as { name: string }).name)).toEqual(['Bo Sample']);
		const adas = await run('conversation', 'getAll', [{}], { returnAll: false, limit: 5, filters: { contactPhone: '+4915112345678' } });
		expect(adas).toHaveLength(1);
	});

	it.each([
		['message', 'receive', { event: 'status' }, 'not a message of a contact'],
		['message', 'recordReply', { conversation: { id: 'x' } }, 'which message was sent'],
		['conversation', 'resolve', { some: 'data' }, 'belongs to no conversation'],
		['conversation', 'get', { conversation: { id: 'no-such-one' } }, 'no conversation with the ID no-such-one'],
	])('%s: %s says what is wrong with an item that does not fit, and the way out', async (resource, operation, json, said) => {
		const parameters = { author: 'automation' };
		await expect(run(resource, operation, [json], parameters)).rejects.toMatchObject({
			message: expect.stringContaining(said),
			description: expect.stringMatching(/\w+/),
		});
	});

	it('says which file cannot be opened when its credential is tested', async () => {
		const { openStore } = new HelpdeskConversation().methods.credentialTest;
		const test = (file: string) => openStore.call({} as never, { id: '1', name: 'store', type: 'helpdeskStoreApi', data: { file } });
		await expect(test(store.credential.file)).resolves.toMatchObject({ status: 'OK' });
		await expect(test('/dev/null/helpdesk.sqlite')).resolves.toMatchObject({ status: 'Error', message: expect.stringContaining('/dev/null') });
	});
});
