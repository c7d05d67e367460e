import type { IDataObject, INodeParameters } from 'n8n-workflow';
import nock from 'nock';

import { HelpdeskConversation } from '../../../nodes/HelpdeskConversation/HelpdeskConversation.node';
import type { WaitOrder } from '../../../nodes/shared/store/waits/waitStore';
import { storeFor } from '../../../nodes/shared/n8n/storeFor';
import { runNode } from '../../kit/runNode';
import { temporaryStore } from '../../kit/temporaryStore';

const CHANNEL = { id: 'cloud:106540352242922', phone: '+15550783881' };
const ADA = { key: 'phone:+4915112345678', phone: '+4915112345678', name: 'Ada Example' };
const N8N = 'https://n8n.example.org';
const INSIDE = 'http://n8n-main:5678';
const PATH = '/webhook-waiting/7/node?signature=abc';
const RESUMED = { resumed: true };

const message = (content: object = {}): IDataObject => ({
	event: 'message',
	provider: 'cloud',
	channel: CHANNEL,
	contact: ADA,
	message: { id: 'wamid.A', kind: 'text', text: 'The blue one', sentAt: new Date().toISOString(), ...content },
	raw: {},
});

const pressed = message({ kind: 'reply', text: 'Yes', reply: { id: 'yes', title: 'Yes' }, context: { messageId: 'wamid.Q' } });

describe('A message that a workflow waits for', () => {
	let store: ReturnType<typeof temporaryStore>;
	let handed: IDataObject[];

	beforeAll(() => nock.disableNetConnect());
	afterAll(() => nock.enableNetConnect());
	const ask = async (changes: Partial<WaitOrder> = {}) => {
		const { waits } = await storeFor(store.credential);
		const order: WaitOrder = { id: 'wait 1', provider: 'cloud', channel: CHANNEL, contact: ADA, accepts: 'any', resumeUrl: `${N8N}${PATH}`, expiresAt: new Date(Date.now() + 60_000), replaces: true, ...changes };
		const claimed = await waits.claim(order, new Date());
		if (claimed.ok) await waits.asked(claimed.value.id, 'wamid.Q');
	};
	beforeEach(async () => {
		store = temporaryStore();
		handed = [];
		await ask();
	});
	afterEach(async () => {
		const pending = nock.pendingMocks();
		nock.cleanAll();
		await store.remove();
		expect(pending).toEqual([]);
	});

	const n8nAnswers = (status: number, body: nock.Body, origin = N8N) =>
		nock(origin).post(PATH, (given: IDataObject) => Boolean(handed.push(given))).reply(status, body);
	const receive = async (item = message(), options: INodeParameters = {}) => {
		const [results = []] = await runNode(new HelpdeskConversation(), {
			parameters: { resource: 'message', operation: 'receive', options },
			items: [item],
			credentials: { helpdeskStoreApi: store.credential },
		});
		return results.map(({ json }) => json);
	};
	const handledAt = async () => {
		const desk = await storeFor(store.credential);
		const [conversation] = await desk.conversations.find({ contactPhone: ADA.phone });
		const details = await desk.conversations.get(conversation!.id, new Date());
		return details.ok ? details.value.messages[0]?.handledAt : undefined;
	};

	it('goes to that workflow, is handled, and ends there', async () => {
		n8nAnswers(200, RESUMED);
		expect(await receive()).toEqual([]);
		expect(handed).toEqual([
			expect.objectContaining({ answered: true, answer: { kind: 'text', text: 'The blue one' }, question: { id: 'wamid.Q' }, message: expect.objectContaining({ id: 'wamid.A' }), conversation: expect.objectContaining({ outcome: 'new' }) }),
		]);
		expect(await handledAt()).toBeDefined();
		expect(await receive(message({ id: 'wamid.B' }))).toHaveLength(1);
		expect(handed).toHaveLength(1);
	});

	it('brings the choice with it', async () => {
		n8nAnswers(200, RESUMED);
		await receive(pressed);
		expect(handed[0]).toMatchObject({ answer: { kind: 'reply', id: 'yes', title: 'Yes', text: 'Yes' } });
	});

	it('brings a choice that is typed in the form of one that is pressed', async () => {
		await ask({ id: 'wait 2', accepts: 'choice', typedChoices: [{ id: 'blue', title: 'The blue one' }] });
		n8nAnswers(200, RESUMED);
		expect(await receive(message({ text: 'Hello?' }))).toHaveLength(1);
		expect(await receive(message({ id: 'wamid.B', text: '1' }))).toEqual([]);
		expect(handed).toMatchObject([{ answer: { kind: 'text', text: '1', id: 'blue', title: 'The blue one' }, message: { kind: 'text', text: '1', reply: { id: 'blue', title: 'The blue one' } } }]);
	});

	it('goes on here too where that is wanted, and says so', async () => {
		n8nAnswers(200, RESUMED);
		expect(await receive(message(), { passOnAnswers: true })).toEqual([expect.objectContaining({ answeredWait: true })]);
	});

	it.each<[situation: string, status: number, body: nock.Body]>([
		['has finished', 200, '<html>No action required</html>'],
		['was deleted', 404, { code: 404, message: 'The execution "7" does not exist.' }],
		['has failed', 409, { code: 409, message: 'The execution "7" has finished with error.' }],
	])("stays the desk's where that workflow %s", async (_situation, status, body) => {
		nock(N8N).post(PATH).reply(status, body);
		nock('http://127.0.0.1:5678').post(PATH).optionally().reply(status, body);
		expect(await receive()).toEqual([expect.objectContaining({ conversation: expect.objectContaining({ outcome: 'new' }) })]);
		expect(await handledAt()).toBeUndefined();
		nock.cleanAll();
		expect(await receive(message({ id: 'wamid.B' }))).toHaveLength(1);
	});

	it("stays the desk's where n8n does not reach itself", async () => {
		nock(N8N).post(PATH).reply(502, '<html>Bad Gateway</html>');
		nock('http://127.0.0.1:5678').post(PATH).reply(404, 'another server');
		expect(await receive()).toHaveLength(1);
		expect(await handledAt()).toBeUndefined();
	});

	it('is handed over under the address inside where there is no other way', async () => {
		nock(N8N).post(PATH).reply(502, '<html>Bad Gateway</html>');
		n8nAnswers(200, RESUMED, INSIDE);
		expect(await receive(message(), { n8nAddress: INSIDE })).toEqual([]);
		expect(handed).toHaveLength(1);
	});

	it('comes without its content where WhatsApp holds that to be harmful', async () => {
		n8nAnswers(200, RESUMED);
		await receive(message({ quarantined: true, text: 'https://malware.example.org' }));
		expect(JSON.stringify(handed)).not.toContain('malware');
	});

	it('is not a reaction', async () => {
		expect(await receive(message({ kind: 'reaction', text: undefined, reaction: { messageId: 'wamid.Q', emoji: '👍' } }))).toHaveLength(1);
	});
});
