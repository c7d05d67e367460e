import { at, SHOP } from '../../../shared/store/deskEvents';
import { call, refusedWith } from '../deskOfCalls';
import { deskWithLead } from '../deskWithLead';

describe('The history of settings in the inbox', () => {
	const desk = deskWithLead('Lena Lead');

	const last = async () => (await call(desk.store, desk.lead, 'settings.history', { limit: 1 }))[0]!;

	it('says who changed what, and takes it back once', async () => {
		await call(desk.store, desk.lead, 'channels.update', { id: SHOP.id, changes: { displayName: 'Shop', greeting: { enabled: true, text: 'Hello' } } });
		const change = await last();
		expect(change).toMatchObject({ agentName: 'Lena Lead', what: 'channel', change: 'changed', name: 'Shop', canUndo: true });
		await call(desk.store, desk.lead, 'settings.undo', { id: change.id });
		expect(await call(desk.store, desk.lead, 'channels.find')).toMatchObject([{ settings: { greeting: { enabled: false } } }]);
		await expect(call(desk.store, desk.lead, 'settings.undo', { id: change.id })).rejects.toEqual(refusedWith('refused'));
	});

	it('names rules, replies and roles, and leaves contacts out', async () => {
		await call(desk.store, desk.lead, 'rules.save', { rule: { name: 'Parcels', enabled: true, condition: { kind: 'anyMessage' }, effects: {} } });
		expect(await last()).toMatchObject({ what: 'routingRule', change: 'added', name: 'Parcels', canUndo: true });
		const { id } = await call(desk.store, desk.lead, 'cannedReplies.save', { shortcut: 'bye', text: 'Goodbye' });
		await call(desk.store, desk.lead, 'cannedReplies.remove', { id });
		expect(await last()).toMatchObject({ what: 'cannedReply', change: 'removed', name: 'bye', canUndo: true });
		await call(desk.store, desk.lead, 'settings.undo', { id: (await last()).id });
		expect(await call(desk.store, desk.lead, 'cannedReplies.find')).toMatchObject([{ id, text: 'Goodbye' }]);
		await call(desk.store, desk.lead, 'access.set', { channelId: SHOP.id, holder: { kind: 'agent', id: desk.lead }, role: 'viewer' });
		expect(await last()).toMatchObject({ what: 'access', change: 'added', name: expect.stringMatching(/^Lena Lead/) as string, canUndo: true });
		const [contact] = await desk.store.contacts.find({});
		await desk.store.contacts.update(contact!.id, { name: 'Ada Example' }, { kind: 'desk' }, at(11));
		expect((await last()).what).toBe('access');
	});

	it('offers no way back for what nobody kept', async () => {
		await call(desk.store, desk.lead, 'agents.save', { name: 'New' });
		expect(await last()).toMatchObject({ what: 'agent', name: 'New', canUndo: false });
	});
});
