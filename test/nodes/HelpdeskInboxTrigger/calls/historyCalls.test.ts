import { storeFor } from '../../../../nodes/shared/n8n/storeFor';
import type { HelpdeskStore } from '../../../../nodes/shared/store/helpdeskStore';
import { temporaryStore } from '../../../kit/temporaryStore';
import { ADA, at, message, SHOP } from '../../../shared/store/deskEvents';
import { call, hire, refusedWith } from '../deskOfCalls';

describe('The history of settings in the inbox', () => {
	const place = temporaryStore();
	let store: HelpdeskStore;
	let lead: string;

	beforeAll(async () => {
		store = await storeFor(place.credential);
		await store.receiveMessage(message('one', { from: ADA }), at(9));
		lead = await hire(store, 'Lena Lead', undefined, true);
	});
	afterAll(async () => await place.remove());

	const last = async () => (await call(store, lead, 'settings.history', { limit: 1 }))[0]!;

	it('says who changed what, and takes it back once', async () => {
		await call(store, lead, 'channels.update', { id: SHOP.id, changes: { displayName: 'Shop', greeting: { enabled: true, text: 'Hello' } } });
		const change = await last();
		expect(change).toMatchObject({ agentName: 'Lena Lead', what: 'channel', change: 'changed', name: 'Shop', canUndo: true });
		await call(store, lead, 'settings.undo', { id: change.id });
		expect(await call(store, lead, 'channels.find')).toMatchObject([{ settings: { greeting: { enabled: false } } }]);
		await expect(call(store, lead, 'settings.undo', { id: change.id })).rejects.toEqual(refusedWith('refused'));
	});

	it('names rules, replies and roles, and leaves contacts out', async () => {
		await call(store, lead, 'rules.save', { rule: { name: 'Parcels', enabled: true, condition: { kind: 'anyMessage' }, effects: {} } });
		expect(await last()).toMatchObject({ what: 'routingRule', change: 'added', name: 'Parcels', canUndo: true });
		const { id } = await call(store, lead, 'cannedReplies.save', { shortcut: 'bye', text: 'Goodbye' });
		await call(store, lead, 'cannedReplies.remove', { id });
		expect(await last()).toMatchObject({ what: 'cannedReply', change: 'removed', name: 'bye', canUndo: true });
		await call(store, lead, 'settings.undo', { id: (await last()).id });
		expect(await call(store, lead, 'cannedReplies.find')).toMatchObject([{ id, text: 'Goodbye' }]);
		await call(store, lead, 'access.set', { channelId: SHOP.id, holder: { kind: 'agent', id: lead }, role: 'viewer' });
		expect(await last()).toMatchObject({ what: 'access', change: 'added', name: expect.stringMatching(/^Lena Lead/) as string, canUndo: true });
		const [contact] = await store.contacts.find({});
		await store.contacts.update(contact!.id, { name: 'Ada Example' }, { kind: 'desk' }, at(11));
		expect((await last()).what).toBe('access');
	});

	it('offers no way back for what nobody kept', async () => {
		await call(store, lead, 'agents.save', { name: 'New' });
		expect(await last()).toMatchObject({ what: 'agent', name: 'New', canUndo: false });
	});
});
