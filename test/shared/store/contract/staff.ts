import type { Actor } from '../../../../nodes/shared/domain/history/historyEvent';
import { ADA, OFFICE, SHOP, at, message } from '../deskEvents';
import { present, storeOfEachTest, valueOf, type OpenStore } from '../storeUnderTest';

const LEAD: Actor = { kind: 'agent', id: 'the-lead' };
const refusedBecause = (message: RegExp) => ({ ok: false, failure: { kind: 'refused', message: expect.stringMatching(message) as string } });

export function describeStaff(open: OpenStore): void {
	const desk = storeOfEachTest(open);
	const openConversation = async (from = ADA, to = SHOP) =>
		present((await desk.store.receiveMessage(message(`hello ${from.key} ${to.id}`, { from, to }), at(9))).conversation).id;
	const hire = async (name: string, details = {}) => valueOf(await desk.store.agents.create({ name, ...details }, LEAD, at(8))).id;

	describe('agents', () => {
		it('keep what is known of them', async () => {
			const details = { email: 'eve@example.com', phone: '+4915100000001', skills: ['Billing', 'billing', ' French '], languages: ['fr'], capacity: 5, channelCapacity: { [SHOP.id]: 2 } };
			const id = await hire('Eve', details);
			expect(valueOf(await desk.store.agents.get(id))).toMatchObject({
				name: 'Eve',
				email: 'eve@example.com',
				skills: ['billing', 'french'],
				capacity: 5,
				channelCapacity: { [SHOP.id]: 2 },
				presence: 'offline',
				isActive: true,
				isAdmin: false,
				teamIds: [],
			});
		});

		it('change only what is given', async () => {
			const id = await hire('Eve', { email: 'eve@example.com', capacity: 5, skills: ['billing'] });
			const after = valueOf(await desk.store.agents.update(id, { capacity: null, skills: ['sales'] }, LEAD, at(9)));
			expect(after).toMatchObject({ name: 'Eve', email: 'eve@example.com', capacity: undefined, skills: ['sales'] });
		});

		it.each<[string, { name: string; capacity?: number }, RegExp]>([
			['without a name', { name: ' ' }, /needs a name/],
			['with half a conversation', { name: 'Eve', capacity: 0.5 }, /whole number/],
			['with less than nothing', { name: 'Eve', capacity: -1 }, /whole number/],
		])('are refused %s', async (_, details, reason) => {
			expect(await desk.store.agents.create(details, LEAD, at(8))).toMatchObject(refusedBecause(reason));
		});

		it('have an address of their own, whatever its case, also at the same moment', async () => {
			const other = await desk.another();
			const made = await Promise.all(
				['eve@example.com', 'EVE@example.com', 'Eve@Example.com', 'eve@example.com'].map(
					async (email, n) => await (n % 2 ? desk.store : other).agents.create({ name: `Eve ${n}`, email }, LEAD, at(8)),
				),
			);
			expect(made.filter(({ ok }) => ok)).toHaveLength(1);
			expect(made.find(({ ok }) => !ok)).toMatchObject(refusedBecause(/has the e-mail address/));
		});

		it('say when they are there, with a history', async () => {
			const id = await hire('Eve');
			valueOf(await desk.store.agents.setPresence(id, 'online', { kind: 'agent', id }, at(9)));
			valueOf(await desk.store.agents.setPresence(id, 'online', { kind: 'agent', id }, at(10)));
			expect(valueOf(await desk.store.agents.get(id))).toMatchObject({ presence: 'online', presenceSince: at(9).toISOString() });
			expect(await desk.store.history.find({ types: ['agentPresenceChanged'] })).toMatchObject([{ data: { agentId: id, from: 'offline', to: 'online' } }]);
		});

		it('are found by team, skill, presence, address and channel', async () => {
			const [eve, bob] = [await hire('Eve', { skills: ['Billing'], email: 'eve@example.com' }), await hire('Bob')];
			const team = valueOf(await desk.store.teams.create({ name: 'Sales' }, LEAD, at(8)));
			valueOf(await desk.store.teams.addMember(team.id, bob, LEAD, at(8)));
			valueOf(await desk.store.access.grant({ channelId: SHOP.id, holder: { kind: 'team', id: team.id }, role: 'viewer' }, LEAD, at(8)));
			valueOf(await desk.store.access.grant({ channelId: OFFICE.id, holder: { kind: 'agent', id: eve }, role: 'viewer' }, LEAD, at(8)));
			valueOf(await desk.store.agents.setPresence(bob, 'busy', LEAD, at(8)));
			const names = async (filter: Parameters<typeof desk.store.agents.find>[0]) => (await desk.store.agents.find(filter)).map(({ name }) => name);
			expect(await names({})).toEqual(['Bob', 'Eve']);
			expect(await names({ teamId: team.id })).toEqual(['Bob']);
			expect(await names({ skill: 'BILLING' })).toEqual(['Eve']);
			expect(await names({ presence: ['busy'] })).toEqual(['Bob']);
			expect(await names({ email: 'EVE@example.com' })).toEqual(['Eve']);
			expect(await names({ channelId: SHOP.id })).toEqual(['Bob']);
			expect(await names({ channelId: OFFICE.id })).toEqual(['Eve']);
			expect(await desk.store.agents.find({}, 1)).toHaveLength(1);
		});

		it('who leave give their conversations back, and stay in the history (H35)', async () => {
			const id = await hire('Eve', { email: 'eve@example.com', isAdmin: true });
			const team = valueOf(await desk.store.teams.create({ name: 'Sales' }, LEAD, at(8)));
			valueOf(await desk.store.teams.addMember(team.id, id, LEAD, at(8)));
			const conversationId = await openConversation();
			valueOf(await desk.store.conversations.assign(conversationId, { agentId: id }, LEAD, at(9)));
			expect(valueOf(await desk.store.agents.deactivate(id, LEAD, at(10)))).toMatchObject({ isActive: false, isAdmin: false, teamIds: [], released: 1 });
			expect(valueOf(await desk.store.conversations.get(conversationId, at(10)))).toMatchObject({ assigneeId: undefined, lastAssigneeId: id });
			expect(await desk.store.agents.find({})).toEqual([]);
			expect(await desk.store.agents.find({ includeInactive: true })).toHaveLength(1);
			expect(await desk.store.agents.setPresence(id, 'online', LEAD, at(11))).toMatchObject(refusedBecause(/has left/));
			await hire('Eve again', { email: 'eve@example.com' });
		});

		it('who are unknown are said to be so', async () => {
			const unknown = { ok: false, failure: { kind: 'notFound', what: 'agent', id: 'nobody' } };
			expect(await desk.store.agents.get('nobody')).toEqual(unknown);
			expect(await desk.store.agents.update('nobody', {}, LEAD, at(9))).toEqual(unknown);
			expect(await desk.store.agents.setPresence('nobody', 'online', LEAD, at(9))).toEqual(unknown);
			expect(await desk.store.agents.deactivate('nobody', LEAD, at(9))).toEqual(unknown);
		});
	});

	describe('teams', () => {
		it('have members, each once (S34)', async () => {
			const [eve, bob] = [await hire('Eve'), await hire('Bob')];
			const { id } = valueOf(await desk.store.teams.create({ name: ' Sales ' }, LEAD, at(8)));
			for (const agent of [eve, bob, eve]) valueOf(await desk.store.teams.addMember(id, agent, LEAD, at(8)));
			expect([...valueOf(await desk.store.teams.get(id)).memberIds].sort()).toEqual([eve, bob].sort());
			expect(valueOf(await desk.store.teams.removeMember(id, bob, LEAD, at(8))).memberIds).toEqual([eve]);
			expect(await desk.store.teams.find()).toEqual([{ id, name: 'Sales', memberIds: [eve] }]);
		});

		it('have names of their own', async () => {
			const { id } = valueOf(await desk.store.teams.create({ name: 'Sales' }, LEAD, at(8)));
			expect(await desk.store.teams.create({ name: 'SALES' }, LEAD, at(8))).toMatchObject(refusedBecause(/is a team/));
			const other = valueOf(await desk.store.teams.create({ name: 'Support' }, LEAD, at(8)));
			expect(await desk.store.teams.update(other.id, { name: 'sales' }, LEAD, at(8))).toMatchObject(refusedBecause(/is a team/));
			expect(valueOf(await desk.store.teams.update(id, { name: 'sales' }, LEAD, at(8))).name).toBe('sales');
			expect(await desk.store.teams.create({ name: '' }, LEAD, at(8))).toMatchObject(refusedBecause(/needs a name/));
		});

		it('that end leave conversations and access behind', async () => {
			const { id } = valueOf(await desk.store.teams.create({ name: 'Sales' }, LEAD, at(8)));
			const conversationId = await openConversation();
			valueOf(await desk.store.conversations.assign(conversationId, { teamId: id }, LEAD, at(9)));
			valueOf(await desk.store.access.grant({ channelId: SHOP.id, holder: { kind: 'team', id }, role: 'viewer' }, LEAD, at(8)));
			valueOf(await desk.store.teams.remove(id, LEAD, at(8)));
			expect(valueOf(await desk.store.conversations.get(conversationId, at(10))).teamId).toBeUndefined();
			expect(await desk.store.access.find({})).toEqual([]);
			expect(await desk.store.teams.get(id)).toMatchObject({ ok: false });
		});

		it('take only agents who are there', async () => {
			const { id } = valueOf(await desk.store.teams.create({ name: 'Sales' }, LEAD, at(8)));
			const eve = await hire('Eve');
			await desk.store.agents.deactivate(eve, LEAD, at(9));
			expect(await desk.store.teams.addMember(id, eve, LEAD, at(8))).toMatchObject(refusedBecause(/has left/));
			expect(await desk.store.teams.addMember(id, 'nobody', LEAD, at(8))).toMatchObject({ failure: { what: 'agent' } });
			expect(await desk.store.teams.addMember('nothing', eve, LEAD, at(8))).toMatchObject({ failure: { what: 'team' } });
		});
	});

	describe('access', () => {
		it('adds up over the agent and all teams to the highest role (S34 to S37)', async () => {
			const eve = await hire('Eve');
			const access = async () => valueOf(await desk.store.access.accessOf(eve, SHOP.id));
			expect(await access()).toEqual({ role: undefined, isAdmin: false, isOpen: true });
			for (const [name, role] of [['One', 'viewer'], ['Two', 'supervisor']] as const) {
				const team = valueOf(await desk.store.teams.create({ name }, LEAD, at(8)));
				valueOf(await desk.store.teams.addMember(team.id, eve, LEAD, at(8)));
				valueOf(await desk.store.access.grant({ channelId: SHOP.id, holder: { kind: 'team', id: team.id }, role }, LEAD, at(8)));
			}
			valueOf(await desk.store.access.grant({ channelId: SHOP.id, holder: { kind: 'agent', id: eve }, role: 'contributor' }, LEAD, at(8)));
			expect(await access()).toEqual({ role: 'supervisor', isAdmin: false, isOpen: false });
			expect(valueOf(await desk.store.access.accessOf(eve, OFFICE.id)).role).toBeUndefined();
		});

		it('is closed to everybody else once somebody has it', async () => {
			const [eve, bob] = [await hire('Eve'), await hire('Bob')];
			valueOf(await desk.store.access.grant({ channelId: SHOP.id, holder: { kind: 'agent', id: eve }, role: 'viewer' }, LEAD, at(8)));
			expect(valueOf(await desk.store.access.accessOf(bob, SHOP.id))).toEqual({ role: undefined, isAdmin: false, isOpen: false });
		});

		it('can be changed and taken away', async () => {
			const eve = await hire('Eve');
			const holder = { kind: 'agent' as const, id: eve };
			for (const role of ['viewer', 'supervisor'] as const) valueOf(await desk.store.access.grant({ channelId: SHOP.id, holder, role }, LEAD, at(8)));
			expect(await desk.store.access.find({ holder })).toEqual([{ channelId: SHOP.id, holder, role: 'supervisor' }]);
			expect(await desk.store.access.revoke(SHOP.id, holder, LEAD, at(9))).toBe(true);
			expect(await desk.store.access.revoke(SHOP.id, holder, LEAD, at(9))).toBe(false);
		});

		it('can be switched on and off for everybody (S38)', async () => {
			await hire('Eve');
			await hire('Bob');
			valueOf(await desk.store.teams.create({ name: 'Sales' }, LEAD, at(8)));
			expect(await desk.store.access.switchAll(SHOP.id, 'viewer', LEAD, at(9))).toHaveLength(3);
			expect(await desk.store.access.switchAll(SHOP.id, undefined, LEAD, at(9))).toEqual([]);
		});

		it('is for those who exist', async () => {
			expect(await desk.store.access.grant({ channelId: SHOP.id, holder: { kind: 'agent', id: 'nobody' }, role: 'viewer' }, LEAD, at(8))).toMatchObject({ failure: { what: 'agent' } });
			expect(await desk.store.access.accessOf('nobody', SHOP.id)).toMatchObject({ failure: { what: 'agent' } });
		});
	});
}
