import { HelpdeskConversation } from '../../../nodes/HelpdeskConversation/HelpdeskConversation.node';
import { storeFor } from '../../../nodes/shared/n8n/storeFor';
import { runNode, type NodeRun } from '../../kit/runNode';
import { temporaryStore } from '../../kit/temporaryStore';

export const CHANNEL = 'cloud:106540352242922';
export const ADA = { key: 'phone:+4915112345678', phone: '+4915112345678', name: 'Ada Example' };
export const BO = { key: 'phone:+4915222222222', phone: '+4915222222222', name: 'Bo Sample' };

/** A message as a WhatsApp trigger gives it. */
export const message = (id: string, details: object = {}, contact: object = ADA) => ({
	event: 'message',
	provider: 'cloud',
	channel: { id: CHANNEL, phone: '+15550783881' },
	contact,
	message: { id, kind: 'text', text: 'Hello', sentAt: new Date().toISOString(), ...details },
	raw: {},
});

type Json = Record<string, unknown>;

/** The node on a store of its own for each test of a group. */
export function deskOfEachTest() {
	let store: ReturnType<typeof temporaryStore> | undefined;
	beforeEach(() => {
		store = temporaryStore();
	});
	afterEach(() => store?.remove());

	/** The items that come out, given one item, with their files. */
	const items = async (resource: string, operation: string, item: object = {}, parameters: NodeRun['parameters'] = {}) => {
		if (!store) throw new Error('The store is open only within a test.');
		const credentials = { helpdeskStoreApi: store.credential };
		const [results = []] = await runNode(new HelpdeskConversation(), { parameters: { resource, operation, ...parameters }, items: [item] as NodeRun['items'], credentials });
		return results;
	};
	const run = async (...given: Parameters<typeof items>): Promise<Json[]> => (await items(...given)).map(({ json }) => json);
	/** For an operation that gives one item. */
	const one = async (...given: Parameters<typeof run>): Promise<Json> => {
		const [only, ...others] = await run(...given);
		if (!only || others.length > 0) throw new Error(`There are ${others.length} more items, or none.`);
		return only;
	};
	/** The store itself, for what the node does not set up. */
	const open = async () => {
		if (!store) throw new Error('The store is open only within a test.');
		return await storeFor(store.credential);
	};
	const credential = () => {
		if (!store) throw new Error('The store is open only within a test.');
		return store.credential;
	};
	return { items, run, one, open, credential, receive: async (item: object) => await one('message', 'receive', item) };
}
