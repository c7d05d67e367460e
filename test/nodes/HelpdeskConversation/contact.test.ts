import { HelpdeskConversation } from '../../../nodes/HelpdeskConversation/HelpdeskConversation.node';
import { runNode, type NodeRun } from '../../kit/runNode';
import { temporaryStore } from '../../kit/temporaryStore';

const CHANNEL = 'cloud:106540352242922';
const ADA = { key: 'phone:+4915112345678', phone: '+4915112345678', name: 'Ada Example' };

const message = (id: string, contact: object = ADA) => ({
	event: 'message',
	provider: 'cloud',
	channel: { id: CHANNEL, phone: '+15550783881' },
	contact,
	message: { id, kind: 'text', text: 'Hello', sentAt: new Date().toISOString() },
	raw: {},
});

describe('Helpdesk Conversation: Contact', () => {
	let store: ReturnType<typeof temporaryStore>;
	beforeEach(() => {
		store = temporaryStore();
	});
	afterEach(() => store.remove());

	const run = async (resource: string, operation: string, items: NodeRun['items'], parameters: NodeRun['parameters'] = {}) => {
		const credentials = { helpdeskStoreApi: store.credential };
		const [results = []] = await runNode(new HelpdeskConversation(), { parameters: { resource, operation, ...parameters }, items, credentials });
		return results.map(({ json }) => json);
	};
	const contact = async (operation: string, parameters: NodeRun['parameters'] = {}, item: object = {}) =>
		await run('contact', operation, [item] as NodeRun['items'], parameters);
	const receive = async (...items: object[]) => await run('message', 'receive', items as NodeRun['items']);

	it('works on the contact of the incoming item by itself', async () => {
		const [received] = await receive(message('one'));
		const [found] = await contact('get', {}, received);
		expect(found).toMatchObject({ name: 'Ada Example', phone: ADA.phone, attributes: {} });
	});

	it('creates somebody from a number as people write it', async () => {
		const [made] = await contact('create', {
			phone: '+49 (151) 12 34 56 78',
			details: { name: 'Ada Lovelace', attributes: { attribute: [{ name: 'plan', value: 'gold' }] } },
		});
		expect(made).toMatchObject({ phone: ADA.phone, name: 'Ada Lovelace', attributes: { plan: 'gold' } });
		const [received] = await receive(message('one'));
		expect(received?.contact).toMatchObject({ id: made?.id });
	});

	it('changes only what is filled in', async () => {
		const [received] = await receive(message('one'));
		await contact('update', { details: { mobile: '+1 202 555 0123', attributes: { attribute: [{ name: 'plan', value: 'gold' }] } } }, received);
		const [changed] = await contact('update', { details: { attributes: { attribute: [{ name: 'plan', value: '' }] } } }, received);
		expect(changed).toMatchObject({ name: 'Ada Example', mobile: '+12025550123', attributes: {} });
	});

	it('blocks and unblocks', async () => {
		const [received] = await receive(message('one'));
		expect((await contact('block', {}, received))[0]?.blockedAt).toEqual(expect.any(String));
		expect(await contact('getAll', { filters: { blocked: true } })).toHaveLength(1);
		expect((await contact('unblock', {}, received))[0]?.blockedAt).toBeUndefined();
	});

	it('finds by name and by number in any form', async () => {
		await receive(message('one'), message('two', { key: 'US.1', userId: 'US.1', name: 'Grace Example' }));
		expect(await contact('getAll', { filters: { name: 'grace' } })).toMatchObject([{ userId: 'US.1' }]);
		expect(await contact('getAll', { filters: { phone: '0049 151 12345678' } })).toMatchObject([{ name: 'Ada Example' }]);
		expect(await contact('getAll', { limit: 1 })).toHaveLength(1);
		expect(await contact('getAll', { returnAll: true })).toHaveLength(2);
	});

	it('keeps that somebody does not want marketing messages', async () => {
		const [received] = await receive(message('one'));
		const [changed] = await contact('setPreference', { preference: 'stop' }, received);
		expect(changed).toMatchObject({ preferences: [{ channelId: CHANNEL, category: 'marketing_messages', value: 'stop' }] });
	});

	it('merges two contacts into the first', async () => {
		const [one, two] = await receive(message('one'), message('two', { key: 'US.1', userId: 'US.1', name: 'Ada L.' }));
		const otherContactId = String((two?.contact as { id: string }).id);
		expect((await contact('merge', { otherContactId }, one))[0]).toMatchObject({ phone: ADA.phone, userId: 'US.1' });
		expect(await contact('getAll')).toHaveLength(1);
	});

	it('exports what is kept about a person, and erases it', async () => {
		const [received] = await receive(message('one'));
		const [exported] = await contact('export', {}, received);
		expect(exported).toMatchObject({ contact: { name: 'Ada Example' }, conversations: [{ messages: [{ text: 'Hello' }] }] });
		expect((await contact('erase', {}, received))[0]).toMatchObject({ conversations: 1, messages: 1 });
		const [left] = await contact('getAll');
		expect(JSON.stringify(left)).not.toMatch(/Ada|49151/);
	});

	it.each<[string, string, NodeRun['parameters'], RegExp]>([
		['a number without its country', 'create', { phone: '0151 12' }, /'Phone' is not a phone number/],
		['nothing to recognise by', 'create', { details: { name: 'Nobody' } }, /needs a phone number or a user ID/],
		['an item without a contact', 'get', {}, /belongs to no contact/],
		['a contact that does not exist', 'get', { contactId: 'nobody' }, /no contact with the ID nobody/],
		['a merge with nothing', 'merge', { contactId: 'somebody' }, /'Other Contact ID' is empty/],
	])('refuses %s and says why', async (_, operation, parameters, reason) => {
		await expect(contact(operation, parameters)).rejects.toThrow(reason);
	});
});
