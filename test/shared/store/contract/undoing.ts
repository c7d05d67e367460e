import type { Schedule } from '../../../../nodes/shared/domain/hours/schedule';
import type { RuleContent } from '../../../../nodes/shared/domain/routing/storedRule';
import { AGENT, at, message, SHOP } from '../deskEvents';
import { present, storeOfEachTest, valueOf, type OpenStore } from '../storeUnderTest';

const HOURS: Schedule = { name: 'Shop', zone: 'UTC', week: { monday: [], tuesday: [], wednesday: [], thursday: [], friday: [], saturday: [], sunday: [] }, closedDays: [], exceptions: [] };
const rule = (name: string): RuleContent => ({ name, enabled: true, condition: { kind: 'anyMessage' }, effects: { topic: name } });
const refused = (words: RegExp) => ({ ok: false, failure: { kind: 'refused', message: expect.stringMatching(words) as string } });

export function describeUndoing(open: OpenStore): void {
	const desk = storeOfEachTest(open);
	const last = async (): Promise<string> => present((await desk.store.settings.changes(1))[0]).id;
	const undo = async (id: string) => await desk.store.settings.undo(id, AGENT, at(12));

	it('puts back how a number was treated, and takes that back too', async () => {
		await desk.store.receiveMessage(message('one'), at(8));
		valueOf(await desk.store.channels.update(SHOP.id, { greeting: { enabled: true, text: 'Hello' } }, AGENT, at(9)));
		const first = valueOf(await desk.store.channels.get(SHOP.id)).settings;
		const configured = await last();
		valueOf(await desk.store.channels.update(SHOP.id, { greeting: { text: 'Good day' }, csat: true }, AGENT, at(10)));
		expect(await undo(configured)).toMatchObject(refused(/again/));
		valueOf(await undo(await last()));
		expect(valueOf(await desk.store.channels.get(SHOP.id)).settings).toEqual(first);
		valueOf(await undo(await last()));
		expect(valueOf(await desk.store.channels.get(SHOP.id)).settings).toMatchObject({ greeting: { text: 'Good day' }, csat: true });
	});

	it('makes a number again one that nobody has configured', async () => {
		await desk.store.receiveMessage(message('one'), at(8));
		valueOf(await desk.store.channels.update(SHOP.id, { csat: true }, AGENT, at(9)));
		valueOf(await undo(await last()));
		expect(valueOf(await desk.store.channels.get(SHOP.id))).toMatchObject({ configuredAt: undefined, settings: { csat: false } });
	});

	it('brings hours back under the id that they had, unless others have their name', async () => {
		const { id } = valueOf(await desk.store.schedules.save({ schedule: HOURS }, AGENT, at(9)));
		valueOf(await desk.store.schedules.remove(id, AGENT, at(10)));
		const removed = await last();
		const other = valueOf(await desk.store.schedules.save({ schedule: HOURS }, AGENT, at(11)));
		expect(await undo(removed)).toMatchObject(refused(/named "Shop"/));
		valueOf(await desk.store.schedules.remove(other.id, AGENT, at(11)));
		valueOf(await undo(removed));
		expect(valueOf(await desk.store.schedules.get(id)).schedule).toEqual(HOURS);
		expect(await undo(removed)).toMatchObject(refused(/again/));
	});

	it('does not bring back settings whose hours are gone', async () => {
		await desk.store.receiveMessage(message('one'), at(8));
		const { id } = valueOf(await desk.store.schedules.save({ schedule: HOURS }, AGENT, at(9)));
		valueOf(await desk.store.channels.update(SHOP.id, { scheduleId: id }, AGENT, at(9)));
		valueOf(await desk.store.channels.update(SHOP.id, { scheduleId: null }, AGENT, at(10)));
		const freed = await last();
		valueOf(await desk.store.schedules.remove(id, AGENT, at(11)));
		expect(await undo(freed)).toMatchObject(refused(/hours that held then are gone/));
	});

	it('undoes what was done to rules, each in its place', async () => {
		const [one, two] = [valueOf(await desk.store.routingRules.add(rule('One'), undefined, AGENT, at(9))), valueOf(await desk.store.routingRules.add(rule('Two'), undefined, AGENT, at(9)))];
		valueOf(await desk.store.routingRules.add(rule('Three'), undefined, AGENT, at(9)));
		const before = await desk.store.routingRules.find();
		const deeds = [
			async () => await desk.store.routingRules.move(two.id, 1, AGENT, at(10)),
			async () => await desk.store.routingRules.remove(two.id, AGENT, at(10)),
			async () => await desk.store.routingRules.change(one.id, { enabled: false, sendTo: 'Returns' }, AGENT, at(10)),
			async () => await desk.store.routingRules.add(rule('Four'), 1, AGENT, at(10)),
		];
		for (const deed of deeds) {
			valueOf(await deed());
			expect(await desk.store.routingRules.find()).not.toEqual(before);
			valueOf(await undo(await last()));
			expect(await desk.store.routingRules.find()).toEqual(before);
		}
	});

	it('brings a canned reply back, and a role', async () => {
		const reply = valueOf(await desk.store.cannedReplies.create({ shortcut: 'thanks', text: 'Thank you' }, AGENT, at(9)));
		valueOf(await desk.store.cannedReplies.remove(reply.id, AGENT, at(10)));
		valueOf(await undo(await last()));
		expect(await desk.store.cannedReplies.find({})).toEqual([reply]);

		const { id } = valueOf(await desk.store.agents.create({ name: 'Eve' }, AGENT, at(9)));
		const grant = { channelId: SHOP.id, holder: { kind: 'agent', id } as const, role: 'viewer' as const };
		valueOf(await desk.store.access.grant(grant, AGENT, at(9)));
		await desk.store.access.revoke(SHOP.id, grant.holder, AGENT, at(10));
		valueOf(await undo(await last()));
		expect(await desk.store.access.find({})).toEqual([grant]);
		valueOf(await undo(await last()));
		expect(await desk.store.access.find({})).toEqual([]);
	});

	it('knows no way back for what it does not know', async () => {
		await desk.store.receiveMessage(message('one'), at(8));
		valueOf(await desk.store.channels.update(SHOP.id, { csat: true }, AGENT, at(9)));
		valueOf(await desk.store.conversations.resolve(present((await desk.store.conversations.find({}))[0]).id, AGENT, at(9)));
		valueOf(await desk.store.channels.remove(SHOP.id, AGENT, at(10)));
		expect(await undo(await last())).toMatchObject(refused(/not known/));
		expect(await undo('nothing')).toMatchObject({ ok: false, failure: { kind: 'notFound' } });
	});
}
