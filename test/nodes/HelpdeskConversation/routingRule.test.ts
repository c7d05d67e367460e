import { deskOfEachTest } from './deskNode';

describe('Routing rules', () => {
	const desk = deskOfEachTest();
	const add = async (name: string, parameters: object = {}) => await desk.one('routingRule', 'add', {}, { name, when: 'anyMessage', ...parameters });
	const rules = async () => await desk.run('routingRule', 'getAll');
	const names = async () => (await rules()).map(({ name }) => name);

	it('are added with the conditions that the router has, at the end or at a position', async () => {
		await add('Orders', { when: 'phrase', phrases: 'my order, parcel', sendTo: 'Sales Bot', assign: { team: 'Sales', tags: 'order, web' } });
		await add('Nights', { when: 'timeOfDay', from: '22:00', to: '06:00', enabled: false, position: 1 });
		expect(await rules()).toMatchObject([
			{ position: 1, name: 'Nights', enabled: false, condition: { kind: 'timeOfDay', from: '22:00', to: '06:00' } },
			{ position: 2, name: 'Orders', enabled: true, condition: { kind: 'phrase', phrases: ['my order', 'parcel'] }, sendTo: 'Sales Bot', effects: { team: 'Sales', tags: ['order', 'web'] } },
		]);
	});

	it('are moved, switched and deleted', async () => {
		const [one, two] = [await add('One'), await add('Two')];
		await desk.one('routingRule', 'move', {}, { routingRule: String(two.id), position: 1 });
		expect(await names()).toEqual(['Two', 'One']);
		expect(await desk.one('routingRule', 'switch', {}, { routingRule: String(one.id), enabled: false })).toMatchObject({ name: 'One', enabled: false });
		await desk.one('routingRule', 'delete', {}, { routingRule: String(one.id) });
		expect(await names()).toEqual(['Two']);
	});

	it('are changed in what is named, and keep the rest', async () => {
		const { id } = await add('Orders', { when: 'phrase', phrases: 'order', sendTo: 'Bot' });
		const change = async (parameters: object) => await desk.one('routingRule', 'update', {}, { routingRule: String(id), ...parameters });
		expect(await change({ changes: { name: 'Parcels' } })).toMatchObject({ name: 'Parcels', condition: { phrases: ['order'] }, sendTo: 'Bot' });
		expect(await change({ changesCondition: true, when: 'tag', tags: 'vip' })).toMatchObject({ name: 'Parcels', condition: { kind: 'tag', tags: ['vip'] }, sendTo: 'Bot' });
		expect((await change({ changes: { sendTo: '', assign: { priority: 'urgent' } } })).sendTo).toBeUndefined();
		expect(await rules()).toMatchObject([{ effects: { priority: 'urgent' } }]);
		await expect(change({})).rejects.toThrow('Nothing is to be changed');
	});

	it.each([
		[{ name: '' }, 'It has no name'],
		[{ when: 'phrase', phrases: ' ' }, 'has no words'],
		[{ assign: { priority: 'asap' } }, '"asap" is no priority'],
	])('are refused where they could not work: %j', async (parameters, reason) => {
		await expect(add('Broken', parameters)).rejects.toThrow(reason);
		expect(await rules()).toEqual([]);
	});

	it.each(['csv', 'json'])('are exported as %s, and imported again', async (format) => {
		await add('Orders', { when: 'phrase', phrases: 'order', sendTo: 'Bot', assign: { tags: 'a, b' } });
		const before = await rules();
		const { text } = await desk.one('routingRule', 'export', {}, { format });
		const imported = await desk.run('routingRule', 'import', {}, { importFrom: 'text', rulesText: String(text) });
		expect(imported.map(({ id: _, ...rule }) => rule)).toEqual(before.map(({ id: _, ...rule }) => rule));
		await desk.run('routingRule', 'import', {}, { importFrom: 'text', rulesText: String(text), importMode: 'append' });
		expect(await names()).toEqual(['Orders', 'Orders']);
	});

	it.each([
		['[{ "name": "A" ]', 'no JSON'],
		['name,when\nA,anyMessage\nB,phrase', 'Rule 2'],
		['name,when\n', 'no rules to import'],
	])('change nothing when what is imported is wrong: %j', async (rulesText, reason) => {
		await add('Kept');
		await expect(desk.run('routingRule', 'import', {}, { importFrom: 'text', rulesText })).rejects.toThrow(reason);
		expect(await names()).toEqual(['Kept']);
	});

	it('are changed by supervisors and administrators only, where agents act', async () => {
		const store = await desk.open();
		const by = { kind: 'automation' } as const;
		const [eve, bo] = [await desk.one('agent', 'create', {}, { name: 'Eve' }), await desk.one('agent', 'create', {}, { name: 'Bo' })];
		await desk.one('channel', 'create', {}, { channelId: 'cloud:1' });
		for (const [id, role] of [[String(eve.id), 'supervisor'], [String(bo.id), 'contributor']] as const) {
			const granted = await store.access.grant({ channelId: 'cloud:1', holder: { kind: 'agent', id }, role }, by, new Date());
			expect(granted).toMatchObject({ ok: true });
		}
		await add('Hers', { actingAgentId: String(eve.id) });
		await expect(add('His', { actingAgentId: String(bo.id) })).rejects.toThrow('may not change the routing rules');
		expect(await store.history.find({ types: ['settingsChanged'] })).toContainEqual(expect.objectContaining({ actor: { kind: 'agent', id: eve.id }, data: expect.objectContaining({ name: 'Hers', change: 'added' }) }));
	});
});
