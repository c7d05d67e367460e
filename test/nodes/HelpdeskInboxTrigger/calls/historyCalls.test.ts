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

	it('takes back what was done to agents, with the reason where it cannot', async () => {
		const eve = await call(desk.store, desk.lead, 'agents.save', { name: 'Eve Example', email: 'eve@example.com' });
		expect(await last()).toMatchObject({ what: 'agent', change: 'added', name: 'Eve Example', canUndo: true });
		await call(desk.store, desk.lead, 'agents.save', { id: eve.id, name: 'Eve Example', email: 'other@example.com', capacity: null, isAdmin: false });
		const moved = await last();
		expect(moved).toMatchObject({ what: 'agent', change: 'changed', canUndo: true });
		const second = await call(desk.store, desk.lead, 'agents.save', { name: 'Eve Sample', email: 'eve@example.com' });
		await expect(call(desk.store, desk.lead, 'settings.undo', { id: moved.id })).rejects.toEqual(refusedWith('refused'));
		await call(desk.store, desk.lead, 'agents.deactivate', { id: second.id });
		expect(await last()).toMatchObject({ what: 'agent', change: 'removed', name: 'Eve Sample', canUndo: true });
		await call(desk.store, desk.lead, 'settings.undo', { id: moved.id });
		expect(await call(desk.store, desk.lead, 'agents.find')).toContainEqual(eve);
	});

	it('takes back what was done to teams, each time as one change', async () => {
		const team = await call(desk.store, desk.lead, 'teams.save', { name: 'Workshop', memberIds: [desk.lead] });
		const created = await last();
		expect(created).toMatchObject({ what: 'team', change: 'added', name: 'Workshop', canUndo: true });
		await call(desk.store, desk.lead, 'teams.save', { id: team.id, name: 'Bench', memberIds: [] });
		const [changed, before] = await call(desk.store, desk.lead, 'settings.history', { limit: 2 });
		expect([changed, before]).toMatchObject([{ what: 'team', change: 'changed', name: 'Bench', canUndo: true }, { id: created.id }]);
		await call(desk.store, desk.lead, 'settings.undo', { id: changed!.id });
		expect(await desk.store.teams.get(team.id)).toEqual({ ok: true, value: team });
		await call(desk.store, desk.lead, 'teams.remove', { id: team.id });
		expect(await last()).toMatchObject({ what: 'team', change: 'removed', name: 'Workshop', canUndo: true });
		await call(desk.store, desk.lead, 'settings.undo', { id: (await last()).id });
		expect(await desk.store.teams.get(team.id)).toEqual({ ok: true, value: team });
	});

	it('offers no way back for what is not kept of somebody who has left', async () => {
		const { id } = await call(desk.store, desk.lead, 'agents.save', { name: 'Zoe Former' });
		const added = await last();
		await call(desk.store, desk.lead, 'agents.deactivate', { id });
		const lines = await call(desk.store, desk.lead, 'settings.history', { limit: 2 });
		expect(lines).toMatchObject([{ change: 'removed', canUndo: true }, { id: added.id, change: 'added', canUndo: false }]);
	});
});
