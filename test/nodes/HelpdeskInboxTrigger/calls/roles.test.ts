import { InboxRefusal } from '../../../../nodes/HelpdeskInboxTrigger/api/InboxRefusal';
import type { Role } from '../../../../nodes/shared/domain/access/role';
import type { InboxCall } from '../../../../nodes/shared/domain/inbox/inboxCalls';
import { storeFor } from '../../../../nodes/shared/n8n/storeFor';
import type { HelpdeskStore } from '../../../../nodes/shared/store/helpdeskStore';
import { temporaryStore } from '../../../kit/temporaryStore';
import { ADA, at, GRACE, message, OFFICE, SHOP } from '../../../shared/store/deskEvents';
import { call as callOf, hire as hireIn, refusedWith } from '../deskOfCalls';

describe('What agents may do in the inbox', () => {
	const place = temporaryStore();
	let store: HelpdeskStore;
	let inShop: string;
	let inOffice: string;

	beforeAll(async () => {
		store = await storeFor(place.credential);
		inShop = (await store.receiveMessage(message('one', { from: ADA }), at(9))).conversation!.id;
		inOffice = (await store.receiveMessage(message('two', { from: GRACE, to: OFFICE }), at(9))).conversation!.id;
		await hire('Lead', 'supervisor');
	});
	afterAll(async () => await place.remove());

	const hire = async (name: string, role?: Role, isAdmin = false) => await hireIn(store, name, role, isAdmin);
	const call = async (agentId: string, name: string, request: object = {}): Promise<unknown> => await callOf(store, agentId, name as InboxCall, request);
	const idsSeenBy = async (agentId: string) => ((await call(agentId, 'conversations.list')) as { rows: Array<{ id: string }> }).rows.map(({ id }) => id).sort();
	const report = { from: at(0).toISOString(), to: at(23).toISOString(), by: 'none', zone: 'UTC' };

	it('is seen only on numbers where they have a role, or nobody has', async () => {
		expect(await idsSeenBy(await hire('Nobody'))).toEqual([inOffice]);
		expect(await idsSeenBy(await hire('Vic', 'viewer'))).toEqual([inShop, inOffice].sort());
	});

	it.each<[string, () => object]>([
		['conversations.get', () => ({ id: inShop })],
		['conversations.earlier', () => ({ id: inShop, before: 'm' })],
		['conversations.typing', () => ({ id: inShop })],
		['cannedReplies.fill', () => ({ id: 'r', conversationId: inShop })],
		['templates.find', () => ({ conversationId: inShop })],
		['templates.preview', () => ({ conversationId: inShop, templateId: 't', values: {} })],
	])('is hidden where they have none: %s', async (name, request) => {
		await expect(call(await hire(`Nobody of ${name}`), name, request())).rejects.toEqual(refusedWith('notFound'));
	});

	it('is bounded by the role: a viewer reads, a contributor answers, a supervisor has reports', async () => {
		const [viewer, contributor, supervisor] = [await hire('Vi', 'viewer'), await hire('Co', 'contributor'), await hire('Su', 'supervisor')];
		await expect(call(viewer, 'conversations.typing', { id: inShop })).rejects.toEqual(refusedWith('notAllowed'));
		expect(await call(contributor, 'conversations.typing', { id: inShop })).toMatchObject({ until: expect.any(String) as string });
		await expect(call(contributor, 'report', { ...report, channelIds: [SHOP.id] })).rejects.toEqual(refusedWith('notAllowed'));
		expect(await call(supervisor, 'report', { ...report, channelIds: [SHOP.id] })).toMatchObject({ rows: [{ opened: 1, received: 1 }] });
		expect(((await call(supervisor, 'report.csv', report)) as { csv: string }).csv.split('\r\n')[0]).toMatch(/^key,name,opened/);
	});

	it('leaves contacts of other numbers alone', async () => {
		const nobody = await hire('Stranger');
		const { contactId } = (await store.conversations.find({ id: inShop }))[0]!;
		await expect(call(nobody, 'contacts.get', { id: contactId })).rejects.toEqual(refusedWith('notFound'));
		await expect(call(nobody, 'contacts.update', { id: contactId, name: 'Mine' })).rejects.toEqual(refusedWith('notFound'));
		expect(await call(nobody, 'contacts.find', { search: 'ada' })).toEqual([]);
		const { contactId: theirs } = (await store.conversations.find({ id: inOffice }))[0]!;
		await expect(call(nobody, 'contacts.merge', { into: theirs, from: contactId })).rejects.toEqual(refusedWith('notFound'));
		expect(await call(nobody, 'contacts.update', { id: theirs, attributes: { plan: 'gold' } })).toMatchObject({ attributes: { plan: 'gold' } });
	});

	it.each(['rules.find', 'rules.save', 'rules.move', 'rules.remove', 'rules.try', 'settings.history', 'settings.undo', 'schedules.find', 'schedules.save', 'schedules.remove', 'schedules.picture', 'schedules.places', 'channels.find', 'channels.update', 'cannedReplies.save', 'cannedReplies.remove', 'agents.find', 'agents.save', 'agents.deactivate', 'teams.save', 'teams.remove', 'access.find', 'access.set'])(
		'keeps %s for administrators',
		async (name) => {
			await expect(call(await hire(`Supervisor and ${name}`, 'supervisor'), name, { id: 'x', name: 'x', channelId: SHOP.id })).rejects.toEqual(refusedWith('notAllowed'));
		},
	);

	it('lets administrators keep rules, texts, people and roles', async () => {
		const admin = await hire('Ad', undefined, true);
		const rule = { name: 'Parcels', condition: { kind: 'phrase', phrases: ['parcel'] }, effects: { topic: 'Delivery' } };
		await expect(call(admin, 'rules.save', { rule: { name: '' } })).rejects.toBeInstanceOf(InboxRefusal);
		const [kept] = (await call(admin, 'rules.save', { rule })) as Array<{ id: string }>;
		expect(await call(admin, 'rules.save', { position: 1, rule: { ...rule, name: 'First' } })).toMatchObject([{ name: 'First' }, { name: 'Parcels' }]);
		expect(await call(admin, 'rules.move', { id: kept!.id, position: 1 })).toMatchObject([{ name: 'Parcels' }, { name: 'First' }]);
		expect(await call(admin, 'rules.remove', { id: kept!.id })).toMatchObject([{ name: 'First' }]);
		expect(await call(admin, 'cannedReplies.save', { shortcut: 'thanks', text: 'Thank you, {{contact.name}}!' })).toMatchObject({ shortcut: 'thanks' });
		const { id } = (await call(admin, 'agents.save', { name: 'New', email: 'new@example.com' })) as { id: string };
		expect(await call(admin, 'teams.save', { name: 'Billing', memberIds: [id] })).toMatchObject({ name: 'Billing', memberIds: [id] });
		expect(await call(admin, 'access.set', { channelId: SHOP.id, holder: { kind: 'agent', id }, role: 'viewer' })).toEqual({ set: true });
		expect(await idsSeenBy(id)).toContain(inShop);
		await call(admin, 'access.set', { channelId: SHOP.id, holder: { kind: 'agent', id }, role: null });
		expect(await idsSeenBy(id)).not.toContain(inShop);
	});

	it('keeps views of their own, and shares only with teams of theirs', async () => {
		const [one, other] = [await hire('One'), await hire('Other')];
		const view = (await call(one, 'views.save', { name: 'Urgent', sharing: 'private', filter: { priorities: ['urgent'] }, order: 'waiting' })) as { id: string };
		expect(view).toMatchObject({ isOwn: true, filter: { priorities: ['urgent'] }, order: 'waiting' });
		expect(((await call(one, 'conversations.counts')) as { views: Record<string, number> }).views).toEqual({ [view.id]: 0 });
		await expect(call(other, 'views.remove', { id: view.id })).rejects.toEqual(refusedWith('notFound'));
		await expect(call(other, 'conversations.list', { viewId: view.id })).rejects.toEqual(refusedWith('notFound'));
		await expect(call(other, 'views.save', { name: 'Mine', sharing: 'all', filter: {} })).rejects.toEqual(refusedWith('notAllowed'));
		await expect(call(other, 'views.save', { name: 'Mine', sharing: 'team', teamId: 'theirs', filter: {} })).rejects.toEqual(refusedWith('notAllowed'));
	});
});
