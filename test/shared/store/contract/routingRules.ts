import fc from 'fast-check';

import type { RuleContent } from '../../../../nodes/shared/domain/routing/storedRule';
import { at } from '../deskEvents';
import { MANY_RUNS_MS, storeOfEachTest, valueOf, type OpenStore } from '../storeUnderTest';

const EVE = { kind: 'agent', id: 'eve' } as const;

const rule = (name: string, details: Partial<RuleContent> = {}): RuleContent => ({ name, enabled: true, condition: { kind: 'phrase', phrases: [name] }, effects: {}, ...details });

export function describeRoutingRules(open: OpenStore): void {
	const desk = storeOfEachTest(open);
	const rules = () => desk.store.routingRules;
	const add = async (name: string, position?: number) => valueOf(await rules().add(rule(name), position, EVE, at(9)));
	const order = async () => (await rules().find()).map(({ name }) => name);
	const changes = async () => (await desk.store.history.find({ types: ['settingsChanged'] })).map(({ actor, data }): Record<string, unknown> => ({ actor, ...data }));

	it('come back as they were added, in their order', async () => {
		const orders = rule('Orders', { enabled: false, effects: { team: 'Sales', tags: ['order'], priority: 'high' }, sendTo: 'Sales Bot' });
		const added = valueOf(await rules().add(orders, undefined, EVE, at(9)));
		expect(added).toEqual({ id: added.id, position: 1, ...orders });
		await add('Returns');
		await add('First', 1);
		expect(await rules().find()).toMatchObject([{ name: 'First', position: 1 }, { ...orders, position: 2 }, { name: 'Returns', position: 3 }]);
		expect(await rules().find(1)).toMatchObject([{ name: 'First' }]);
		expect(valueOf(await rules().get(added.id))).toEqual({ ...added, position: 2 });
	});

	it('can be changed in part, switched, moved and removed', async () => {
		const [one, , three] = [await add('One'), await add('Two'), await add('Three')];
		expect(valueOf(await rules().change(one.id, { enabled: false, sendTo: 'Bot' }, EVE, at(9)))).toEqual({ ...one, enabled: false, sendTo: 'Bot' });
		expect(valueOf(await rules().change(one.id, { name: 'Uno', sendTo: null }, EVE, at(9)))).toEqual({ ...one, name: 'Uno', enabled: false });
		expect(valueOf(await rules().move(three.id, 1, EVE, at(9)))).toMatchObject({ position: 1 });
		expect(await order()).toEqual(['Three', 'Uno', 'Two']);
		valueOf(await rules().move(three.id, 99, EVE, at(9)));
		expect(await order()).toEqual(['Uno', 'Two', 'Three']);
		valueOf(await rules().remove(one.id, EVE, at(9)));
		expect(await rules().find()).toMatchObject([{ name: 'Two', position: 1 }, { name: 'Three', position: 2 }]);
	});

	it('tell the history who changed what, and what was there before', async () => {
		const { id } = await add('Orders');
		await rules().change(id, { enabled: false }, EVE, at(10));
		await rules().change(id, { enabled: false }, EVE, at(10));
		await add('First', 1);
		await rules().move(id, 1, EVE, at(11));
		await rules().remove(id, EVE, at(12));
		const told = { actor: EVE, routingRuleId: id, name: 'Orders' };
		expect((await changes()).filter(({ name }) => name === 'Orders')).toEqual([
			{ ...told, change: 'added', position: 1, after: rule('Orders') },
			{ ...told, change: 'changed', before: rule('Orders'), after: rule('Orders', { enabled: false }) },
			{ ...told, change: 'moved', from: 2, to: 1 },
			{ ...told, change: 'removed', position: 1, before: rule('Orders', { enabled: false }) },
		]);
	});

	it('can be imported in the place of all, or behind them', async () => {
		await add('Old');
		expect((await rules().import([rule('A'), rule('B')], 'append', EVE, at(9))).map(({ name, position }) => [name, position])).toEqual([['Old', 1], ['A', 2], ['B', 3]]);
		expect((await rules().import([rule('C')], 'replace', EVE, at(9))).map(({ name, position }) => [name, position])).toEqual([['C', 1]]);
		expect((await changes()).filter(({ change }) => change === 'removed').map(({ name }) => name)).toEqual(['Old', 'A', 'B']);
		expect(await rules().import([], 'replace', EVE, at(9))).toEqual([]);
	});

	it.each([
		['got', async () => await rules().get('nowhere')],
		['changed', async () => await rules().change('nowhere', { enabled: false }, EVE, at(9))],
		['moved', async () => await rules().move('nowhere', 1, EVE, at(9))],
		['removed', async () => await rules().remove('nowhere', EVE, at(9))],
	])('that are not there cannot be %s', async (_, deed) => {
		expect(await deed()).toMatchObject({ ok: false, failure: { kind: 'notFound', what: 'routing rule' } });
	});

	it('cannot be moved to a position that is none', async () => {
		const { id } = await add('One');
		expect(await rules().move(id, 0, EVE, at(9))).toMatchObject({ ok: false, failure: { kind: 'refused' } });
	});

	it('stay in one order without gaps, whatever is done to them, also at the same moment', async () => {
		const anyDeed = fc.oneof(
			fc.record({ add: fc.integer({ min: 1, max: 9 }) }),
			fc.record({ move: fc.nat(), to: fc.integer({ min: 1, max: 9 }) }),
			fc.record({ remove: fc.nat() }),
		);
		await fc.assert(
			fc.asyncProperty(fc.array(anyDeed, { maxLength: 8 }), async (deeds) => {
				await rules().import(['A', 'B', 'C', 'D'].map((name) => rule(name)), 'replace', EVE, at(9));
				const there = await rules().find();
				const idOf = (index: number) => there[index % there.length]!.id;
				await Promise.all(
					deeds.map(async (deed) => {
						if ('add' in deed) return await add('New', deed.add);
						if ('move' in deed) return await rules().move(idOf(deed.move), deed.to, EVE, at(9));
						return await rules().remove(idOf(deed.remove), EVE, at(9));
					}),
				);
				const positions = (await rules().find()).map(({ position }) => position);
				expect(positions).toEqual(positions.map((_, index) => index + 1));
			}),
			{ numRuns: 10 },
		);
	}, MANY_RUNS_MS);
}
