import type { Actor } from '../../../../nodes/shared/domain/history/historyEvent';
import { ADA, AGENT, at, message, OFFICE, SHOP } from '../deskEvents';
import { present, storeOfEachTest, valueOf, type OpenStore } from '../storeUnderTest';

const refused = (words: RegExp) => ({ ok: false, failure: { kind: 'refused', message: expect.stringMatching(words) as string } });
const EVE = { name: 'Eve', email: 'eve@example.com', phone: '+4915100000001', skills: ['billing'], languages: ['fr'], capacity: 5, channelCapacity: { [SHOP.id]: 2 }, isAdmin: true };

export function describeUndoingPeople(open: OpenStore): void {
	const desk = storeOfEachTest(open);
	beforeEach(async () => {
		for (const [id, to] of [['one', SHOP], ['two', OFFICE]] as const) await desk.store.receiveMessage(message(id, { from: ADA, to }), at(8));
	});
	const last = async (): Promise<string> => present((await desk.store.settings.changes(1))[0]).id;
	const undo = async (id: string, actor: Actor = AGENT) => await desk.store.settings.undo(id, actor, at(12));
	const undoLast = async () => valueOf(await undo(await last()));
	const hire = async (details: object = EVE) => valueOf(await desk.store.agents.create({ name: 'Eve', ...details }, AGENT, at(8))).id;
	const agent = async (id: string) => valueOf(await desk.store.agents.get(id));
	const team = async (id: string) => valueOf(await desk.store.teams.get(id));
	const leave = async (id: string) => valueOf(await desk.store.agents.deactivate(id, AGENT, at(10)));

	describe('agents', () => {
		it.each([
			['name, address and number', { name: 'Eva', email: 'eva@example.com', phone: null }],
			['address where there was none', { email: null }],
			['what they can do', { skills: ['sales'], languages: [], capacity: null, channelCapacity: {} }],
			['whether they lead', { isAdmin: false }],
		])('are again as they were: %s', async (_, changes) => {
			const id = await hire();
			const before = await agent(id);
			valueOf(await desk.store.agents.update(id, changes, AGENT, at(9)));
			const after = await agent(id);
			expect(after).not.toEqual(before);
			await undoLast();
			expect(await agent(id)).toEqual(before);
			await undoLast();
			expect(await agent(id)).toEqual(after);
		});

		it('keep what others have changed about them meanwhile, and refuse what was changed twice', async () => {
			const id = await hire();
			valueOf(await desk.store.agents.update(id, { ...EVE, email: 'eva@example.com' }, AGENT, at(9)));
			const moved = await last();
			valueOf(await desk.store.agents.update(id, { capacity: 9 }, AGENT, at(10)));
			valueOf(await undo(moved));
			expect(await agent(id)).toMatchObject({ email: EVE.email, capacity: 9 });
			expect(await undo(moved)).toMatchObject(refused(/again/));
		});

		it('make no line of the history where nothing is different', async () => {
			const id = await hire();
			const before = await last();
			valueOf(await desk.store.agents.update(id, EVE, AGENT, at(9)));
			expect(await last()).toBe(before);
		});

		it('do not get an address back that somebody else has now', async () => {
			const id = await hire();
			valueOf(await desk.store.agents.update(id, { email: null }, AGENT, at(9)));
			const taken = await last();
			await hire({ name: 'Eve the second', email: 'EVE@example.com' });
			expect(await undo(taken)).toMatchObject(refused(/has the e-mail address eve@example.com/));
		});

		it('who were added leave, and come back with everything that they had', async () => {
			const id = await hire();
			const sales = valueOf(await desk.store.teams.create({ name: 'Sales', memberIds: [id] }, AGENT, at(8)));
			const grant = { channelId: SHOP.id, holder: { kind: 'agent', id } as const, role: 'supervisor' as const };
			valueOf(await desk.store.access.grant(grant, AGENT, at(8)));
			const before = await agent(id);
			valueOf(await undo(present((await desk.store.settings.changes(10)).find(({ data }) => data?.agentId === id)).id));
			expect(await agent(id)).toMatchObject({ isActive: false, isAdmin: false, teamIds: [] });
			await undoLast();
			expect(await agent(id)).toEqual({ ...before, presenceSince: at(12).toISOString() });
			expect(await team(sales.id)).toEqual(sales);
			expect(await desk.store.access.find({})).toEqual([grant]);
		});

		it('do not take themselves away', async () => {
			const id = await hire();
			expect(await undo(await last(), { kind: 'agent', id })).toMatchObject(refused(/take you away/));
		});

		it('who come back find what is still there of what they had, and numbers where they are now', async () => {
			const id = await hire();
			const sales = valueOf(await desk.store.teams.create({ name: 'Sales', memberIds: [id] }, AGENT, at(8)));
			for (const channelId of [SHOP.id, OFFICE.id]) valueOf(await desk.store.access.grant({ channelId, holder: { kind: 'agent', id }, role: 'viewer' }, AGENT, at(8)));
			await leave(id);
			const left = await last();
			valueOf(await desk.store.teams.remove(sales.id, AGENT, at(11)));
			valueOf(await desk.store.channels.move({ from: SHOP.id, to: 'twilio:+15550783881', phone: SHOP.phone }, AGENT, at(11)));
			valueOf(await undo(left));
			expect(await agent(id)).toMatchObject({ isActive: true, teamIds: [] });
			expect((await desk.store.access.find({})).map(({ channelId }) => channelId).sort()).toEqual([OFFICE.id, 'twilio:+15550783881'].sort());
		});

		it('do not come back while somebody else has their address', async () => {
			await leave(await hire());
			const left = await last();
			await hire();
			expect(await undo(left)).toMatchObject(refused(/has the e-mail address/));
		});

		it('sign in with nothing that they had before they left', async () => {
			const id = await hire();
			const tomorrow = at(40);
			valueOf(await desk.store.signIn.setPassword(id, 'hash', at(8)));
			valueOf(await desk.store.signIn.keepLink(id, 'link', tomorrow, at(8)));
			valueOf(await desk.store.signIn.openSession({ agentId: id, beganWith: 'password', accessHash: 'access', accessExpiresAt: tomorrow, refreshHash: 'refresh', expiresAt: tomorrow }, at(9)));
			await leave(id);
			await undoLast();
			expect((await agent(id)).isActive).toBe(true);
			expect(await desk.store.signIn.passwordOf(id)).toBeUndefined();
			expect(await desk.store.signIn.takeLink('link', at(13))).toBeUndefined();
			expect(await desk.store.signIn.session('access', at(13))).toBeUndefined();
			expect(await desk.store.signIn.renewSession('refresh', 'new', tomorrow, at(13))).toBeUndefined();
		});

		it('who have left leave nothing of what they were called before, and nothing of it ever stands in the history', async () => {
			const id = await hire({ name: 'Evelyn Former', email: 'former@example.com', phone: '+4915100000009' });
			valueOf(await desk.store.agents.update(id, EVE, AGENT, at(9)));
			const renamed = await last();
			expect(JSON.stringify(await desk.store.settings.changes(10))).toContain('former@example.com');
			await leave(id);
			valueOf(await desk.store.agents.update(id, { name: 'Somebody', email: null, phone: null }, AGENT, at(11)));
			expect(await undo(await last())).toMatchObject(refused(/not known/));
			expect(await undo(renamed)).toMatchObject(refused(/not known/));
			const kept = JSON.stringify([await desk.store.settings.changes(10), await desk.store.history.find({})]);
			expect(kept).not.toMatch(/Evelyn|former@|Eve"|eve@|4915100000009|4915100000001/);
		});
	});

	describe('teams', () => {
		it('are again what they were: name and members, each by itself', async () => {
			const [eve, bob, cleo] = [await hire({}), await hire({ name: 'Bob' }), await hire({ name: 'Cleo' })];
			const { id } = valueOf(await desk.store.teams.create({ name: 'Sales', memberIds: [eve] }, AGENT, at(8)));
			valueOf(await desk.store.teams.update(id, { name: 'Support', memberIds: [bob] }, AGENT, at(9)));
			const changed = await last();
			valueOf(await desk.store.teams.addMember(id, cleo, AGENT, at(10)));
			valueOf(await undo(changed));
			expect(await team(id)).toEqual({ id, name: 'Sales', memberIds: [eve, cleo].sort() });
			await undoLast();
			expect(await team(id)).toEqual({ id, name: 'Support', memberIds: [bob, cleo].sort() });
			valueOf(await desk.store.teams.removeMember(id, bob, AGENT, at(11)));
			expect(await undo(changed)).toMatchObject(refused(/again/));
			await undoLast();
			expect((await team(id)).memberIds).toEqual([bob, cleo].sort());
		});

		it('that were added go, and those that were deleted come back under the id that they had', async () => {
			const eve = await hire({});
			const sales = valueOf(await desk.store.teams.create({ name: 'Sales', memberIds: [eve] }, AGENT, at(8)));
			const grant = { channelId: SHOP.id, holder: { kind: 'team', id: sales.id } as const, role: 'viewer' as const };
			valueOf(await desk.store.access.grant(grant, AGENT, at(8)));
			valueOf(await undo(present((await desk.store.settings.changes(2))[1]).id));
			expect(await desk.store.teams.find()).toEqual([]);
			await undoLast();
			expect(await desk.store.teams.find()).toEqual([sales]);
			expect(await desk.store.access.find({})).toEqual([grant]);
		});

		it('come back without those who have left since', async () => {
			const [eve, bob] = [await hire({}), await hire({ name: 'Bob' })];
			const sales = valueOf(await desk.store.teams.create({ name: 'Sales', memberIds: [eve, bob] }, AGENT, at(8)));
			valueOf(await desk.store.teams.remove(sales.id, AGENT, at(9)));
			const removed = await last();
			await leave(eve);
			valueOf(await undo(removed));
			expect(await team(sales.id)).toEqual({ ...sales, memberIds: [bob] });
			expect(await undo(removed)).toMatchObject(refused(/again/));
		});

		it('say why they cannot be what they were', async () => {
			const eve = await hire({});
			const { id } = valueOf(await desk.store.teams.create({ name: 'Sales', memberIds: [eve] }, AGENT, at(8)));
			const created = await last();
			valueOf(await desk.store.teams.update(id, { name: 'Support' }, AGENT, at(9)));
			const renamed = await last();
			expect(await undo(created)).toMatchObject(refused(/again/));
			const other = valueOf(await desk.store.teams.create({ name: 'sales' }, AGENT, at(9)));
			expect(await undo(renamed)).toMatchObject(refused(/is a team "Sales"/));
			valueOf(await desk.store.teams.removeMember(id, eve, AGENT, at(10)));
			const without = await last();
			await leave(eve);
			expect(await undo(without)).toMatchObject(refused(/agent has left/));
			valueOf(await desk.store.teams.remove(id, AGENT, at(11)));
			expect(await undo(renamed)).toMatchObject(refused(/team was deleted/));
			const removed = await last();
			valueOf(await desk.store.teams.update(other.id, { name: 'Support' }, AGENT, at(11)));
			expect(await undo(removed)).toMatchObject(refused(/is a team "Support"/));
		});
	});

	describe('access', () => {
		it('of everybody is again what it was', async () => {
			const [eve] = [await hire({}), await hire({ name: 'Bob' })];
			valueOf(await desk.store.access.grant({ channelId: SHOP.id, holder: { kind: 'agent', id: eve }, role: 'viewer' }, AGENT, at(8)));
			const before = await desk.store.access.find({});
			expect(await desk.store.access.switchAll(SHOP.id, 'supervisor', AGENT, at(9))).toHaveLength(2);
			const switched = await last();
			await undoLast();
			expect(await desk.store.access.find({})).toEqual(before);
			expect(await undo(switched)).toMatchObject(refused(/again/));
			await undoLast();
			expect(await desk.store.access.find({})).toHaveLength(2);
		});

		it('does not come back for somebody who has left', async () => {
			const eve = await hire({});
			const holder = { kind: 'agent', id: eve } as const;
			valueOf(await desk.store.access.grant({ channelId: SHOP.id, holder, role: 'viewer' }, AGENT, at(8)));
			await desk.store.access.revoke(SHOP.id, holder, AGENT, at(9));
			const taken = await last();
			await leave(eve);
			expect(await undo(taken)).toMatchObject(refused(/has left/));
		});
	});
}
