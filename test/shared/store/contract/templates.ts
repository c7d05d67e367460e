import type { TemplateEvent } from '../../../../nodes/shared/domain/message/inboundEvent';
import type { MessageTemplate } from '../../../../nodes/shared/domain/template/messageTemplate';
import { template } from '../../domain/template/sampleTemplate';
import { at } from '../deskEvents';
import { present, storeOfEachTest, type OpenStore } from '../storeUnderTest';

const SHOP_ACCOUNT = { provider: 'cloud', account: 'cloud:account:900800700' } as const;
const OTHER_ACCOUNT = { provider: 'cloud', account: 'cloud:account:1' } as const;

const told = (about: TemplateEvent['template']['about'], change: string | undefined, more: Partial<TemplateEvent['template']> = {}): TemplateEvent => ({
	event: 'template',
	provider: 'cloud',
	channel: { id: SHOP_ACCOUNT.account },
	template: { field: 'message_template_update', about, id: '1', name: 'template_1', language: 'en', change, ...more },
	raw: { about, change },
});

export function describeTemplates(open: OpenStore): void {
	const desk = storeOfEachTest(open);
	const templates = () => desk.store.templates;
	const sync = async (listed: MessageTemplate[], hours = 9, owner: typeof SHOP_ACCOUNT | typeof OTHER_ACCOUNT = SHOP_ACCOUNT) => await templates().sync(owner, listed, at(hours));
	const changes = async () => (await desk.store.history.find({ types: ['templateChanged'] })).map(({ data }) => data);
	const one = async () => present(await templates().get('cloud', { id: '1' }));

	it('come back as the provider described them, by name and language', async () => {
		const { raw: _raw, ...described } = template('1', { quality: 'Green', header: { kind: 'Image' } });
		expect(await sync([template('2', { language: 'de' }), template('1', described)])).toMatchObject({ total: 2, added: [{ id: '2' }, { id: '1' }], changed: [], removed: [] });
		expect(await templates().find({})).toMatchObject([{ id: '1' }, { id: '2' }]);
		expect(await one()).toMatchObject({ ...described, ...SHOP_ACCOUNT, isPaused: false, syncedAt: at(9).toISOString() });
		expect(await templates().get('cloud', { name: 'template_2', language: 'de' })).toMatchObject({ id: '2' });
		expect(await templates().get('twilio', { id: '1' })).toBeUndefined();
		expect(await changes()).toEqual([]);
	});

	it('can be searched', async () => {
		await sync([template('1'), template('2', { status: 'Paused', name: 'offer', category: 'Marketing' })]);
		const found = async (filter: Parameters<ReturnType<typeof templates>['find']>[0], limit?: number) => (await templates().find(filter, limit)).map(({ id }) => id);
		expect([await found({ status: 'Paused' }), await found({ category: 'Utility' }), await found({ name: 'ffe' }), await found({ account: 'cloud:account:1' }), await found({}, 1)]).toEqual([['2'], ['1'], ['2'], [], ['2']]);
	});

	it('tell what is different since the last time, and nothing where all is as it was', async () => {
		await sync([template('1', { quality: 'Green' }), template('2'), template('3')]);
		const after = await sync([template('1', { quality: 'Red', status: 'Paused', body: 'Other words {{1}}' }), template('2', { category: 'Marketing' })], 10);
		expect(after).toMatchObject({ added: [], changed: [{ template: { id: '1' } }, { template: { id: '2' } }], removed: [{ id: '3' }] });
		expect((await changes()).map((data) => [data?.templateId, data?.what, data?.from, data?.to])).toEqual([
			['1', 'status', 'Approved', 'Paused'],
			['1', 'quality', 'Green', 'Red'],
			['1', 'content', undefined, undefined],
			['2', 'category', 'Utility', 'Marketing'],
			['3', 'removed', undefined, undefined],
		]);
		expect(await one()).toMatchObject({ isPaused: true, changedAt: at(10).toISOString() });
		expect(await templates().get('cloud', { id: '2' })).toMatchObject({ previousCategory: 'Utility' });
		await sync([template('1', { quality: 'Red', status: 'Paused', body: 'Other words {{1}}' }), template('2', { category: 'Marketing' })], 11);
		expect(await changes()).toHaveLength(5);
		expect(await templates().get('cloud', { id: '2' })).toMatchObject({ previousCategory: 'Utility', syncedAt: at(11).toISOString(), changedAt: at(10).toISOString() });
	});

	it('of one account do not touch those of another', async () => {
		await sync([template('1')]);
		expect(await sync([template('2')], 9, OTHER_ACCOUNT)).toMatchObject({ removed: [] });
		expect(await templates().find({})).toHaveLength(2);
	});

	it.each([
		['was paused', told('status', 'PAUSED', { reason: 'quality' }), { status: 'Paused', isPaused: true }, { what: 'status', from: 'Approved', to: 'Paused', reason: 'quality' }],
		['was rejected', told('status', 'REJECTED', { reason: 'INVALID_FORMAT' }), { status: 'Rejected', rejectedReason: 'INVALID_FORMAT' }, { what: 'status', to: 'Rejected' }],
		['is liked less', told('quality', 'YELLOW'), { quality: 'Yellow' }, { what: 'quality', to: 'Yellow' }],
		['costs another price', told('category', 'MARKETING'), { category: 'Marketing', previousCategory: 'Utility' }, { what: 'category', from: 'Utility', to: 'Marketing' }],
		['will cost another price', told('plannedCategory', 'MARKETING'), { category: 'Utility', plannedCategory: 'Marketing' }, { what: 'plannedCategory', to: 'Marketing' }],
	])('follow what a webhook tells: one %s', async (_, event, kept, change) => {
		await sync([template('1')]);
		await desk.store.recordEvents([event], at(10));
		await desk.store.recordEvents([event], at(11));
		expect(await one()).toMatchObject({ ...kept, changedAt: at(10).toISOString() });
		expect(await changes()).toEqual([expect.objectContaining({ provider: 'cloud', templateId: '1', name: 'template_1', ...change })]);
	});

	it('are not told twice what a webhook told already', async () => {
		await sync([template('1')]);
		await desk.store.recordEvents([told('status', 'PAUSED')], at(10));
		await sync([template('1', { status: 'Paused' })], 11);
		expect(await changes()).toHaveLength(1);
	});

	it('are told of also where the desk has never seen them, and where they were edited', async () => {
		await desk.store.recordEvents([told('status', 'APPROVED'), told('content', 'EDITED')], at(10));
		expect((await changes()).map((data) => [data?.what, data?.to])).toEqual([['status', 'Approved'], ['content', undefined]]);
		expect(await templates().find({})).toEqual([]);
	});

	it('are synced once at a time', async () => {
		const other = await desk.another();
		await sync([template('1')]);
		const paused = [template('1', { status: 'Paused' })];
		await Promise.all([desk.store, other, desk.store, other].map(async (store) => await store.templates.sync(SHOP_ACCOUNT, paused, at(10))));
		expect(await changes()).toHaveLength(1);
	});
}
